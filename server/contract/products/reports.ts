import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { figureSourceQuery } from '../figures/figure-source.ts';
import { standard } from '../figures/standards.ts';
import { surveyKey, surveyQuery } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';
import { FIGURE_LANGUAGES } from '../words/figure-languages.ts';

/** As what a report is written. */
export const REPORT_FORMATS = ['html', 'pdf'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A locale of a language as machines write it, such as `es-CL`; undefined for what is none, or of another language. */
export function localeOfLanguage(language: string, text: string): string | undefined {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/u.test(text)) return undefined;
  if (text.split('-')[0]!.toLowerCase() !== language) return undefined;
  try {
    return Intl.NumberFormat.supportedLocalesOf(text)[0];
  } catch {
    // Made like one, and none: `es-12`.
    return undefined;
  }
}

/** Whether a text is a day that there is, such as `2026-08-31`. */
export function isDayOfCalendar(text: string): boolean {
  const read = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return read !== undefined && !Number.isNaN(read.valueOf()) && read.toISOString().startsWith(text);
}

/**
 * A report of an edition with what changed since another one: a page that loads nothing, or a tagged PDF of it. It has
 * figures alone; those of few cases are left out.
 */
export const getReport = endpoint({
  method: 'GET',
  path: '/api/report',
  access: whoMay('readWhatWasTold'),
  scopes: ['figures:read'],
  query: surveyQuery
    .extend({
      ...figureSourceQuery,
      /** The edition that it is compared with, and what that one's figures are made from. */
      before: surveyKey.optional(),
      beforeWeighting: figureSourceQuery.weighting,
      beforeFile: figureSourceQuery.file,
      standard: standard.default('inegi'),
      language: z.enum(FIGURE_LANGUAGES),
      /** Of numbers and dates; by default that of the language. */
      locale: z.string().max(40).optional(),
      /** On the cover; by default today. */
      date: z.string().refine(isDayOfCalendar, 'a day such as 2026-08-31').optional(),
      format: z.enum(REPORT_FORMATS),
    })
    .refine(({ language, locale }) => locale === undefined || localeOfLanguage(language, locale) !== undefined, {
      path: ['locale'],
      message: 'a locale of the language, such as es-CL',
    })
    .refine(
      ({ before, beforeFile, beforeWeighting }) =>
        before !== undefined || (beforeFile === undefined && beforeWeighting === undefined),
      { path: ['before'], message: 'the edition of beforeFile and beforeWeighting' },
    ),
  answers: 'application/octet-stream',
  reply: z.string(),
});
