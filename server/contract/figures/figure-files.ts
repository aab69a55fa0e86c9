import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { surveyQuery } from '../surveys.ts';
import { specText } from '../tables/made-tables.ts';
import { whoMay } from '../who-sees-what.ts';
import { FIGURE_LANGUAGES } from '../words/figure-languages.ts';
import { figureSource, figureSourceQuery } from './figure-source.ts';
import { standard } from './standards.ts';

/** The formats in which tables and estimates are written. */
export const FIGURE_FORMATS = ['csv', 'xlsx', 'json', 'json-stat', 'sdmx-csv', 'sdmx-json'] as const;

export type FigureFormatName = (typeof FIGURE_FORMATS)[number];

const file = {
  format: z.enum(FIGURE_FORMATS),
  /** Of titles, names and notes. */
  language: z.enum(FIGURE_LANGUAGES),
  /** Of SDMX: the country in M49. */
  area: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional(),
  /** Of SDMX: the year that the figures are of. */
  period: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
};

/** Every indicator as a file of a format: the figures of `getEstimates`. */
export const getEstimatesFile = endpoint({
  method: 'GET',
  path: '/api/estimates-file',
  access: whoMay('readWhatWasTold'),
  scopes: ['files:read'],
  query: surveyQuery.extend({ standard: standard.default('inegi'), ...figureSourceQuery, ...file }),
  answers: 'application/octet-stream',
  reply: z.string(),
});

/** A table as a file of a format, by its specification as `makeTable` takes it. */
export const makeTableFile = endpoint({
  method: 'POST',
  path: '/api/made-table-files',
  access: whoMay('readWhatWasTold'),
  scopes: ['files:read'],
  query: surveyQuery,
  body: z.strictObject({ text: specText, source: figureSource.default({}), ...file }),
  answers: 'application/octet-stream',
  reply: z.string(),
});
