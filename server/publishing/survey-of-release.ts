import { z } from 'zod';
import { type FigureLanguage, OWN_INTERVIEWS, sourceInWords, type VersionInFigures } from '#contract';
import type { Instrument } from '#questionnaires';
import type { Survey } from '../model.ts';
import { siteTexts } from './words/site-texts.ts';

/** The survey of this platform whose interviews a release is made of. */
export const surveyOfRelease = z.strictObject({
  /** Key of its edition. */
  edition: z.string(),
  /** By language, as the office calls it. */
  title: z.record(z.string(), z.string()),
  /** Versions of its questionnaire with which people were interviewed, `id version`. */
  questionnaires: z.array(z.string()),
});

export type SurveyOfRelease = z.infer<typeof surveyOfRelease>;

/** @param instrument the questionnaire of the figures */
export function namedSurvey(
  { key, title }: Pick<Survey, 'key' | 'title'>,
  { instrument, versions }: { instrument: Pick<Instrument, 'manifest'>; versions: readonly VersionInFigures[] },
): SurveyOfRelease {
  const { id, version } = instrument.manifest;
  const counted = versions.filter(({ leftOut }) => leftOut.length === 0).map((one) => one.version);
  const questionnaires = (counted.length > 0 ? counted : [version]).map((used) => `${id} ${used}`);
  return { edition: key, title: { ...title }, questionnaires };
}

/** The source of a release as its readers are told: what survey of an office it is, or what a study states. */
export function sourceOfRelease(
  { source, survey }: { readonly source: string; readonly survey?: SurveyOfRelease | undefined },
  language: FigureLanguage,
): string {
  if (!survey || source !== OWN_INTERVIEWS) return sourceInWords(source, language);
  const { title, edition, questionnaires } = survey;
  const called = title[language] ?? title.en ?? Object.values(title)[0] ?? edition;
  return siteTexts(language).ownInterviews({ title: called, edition, questionnaires: questionnaires.join(', ') });
}
