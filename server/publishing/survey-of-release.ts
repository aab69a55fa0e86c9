import { z } from 'zod';
import { type FigureLanguage, OWN_INTERVIEWS, ownInterviewsOf, sourceInWords, type VersionInFigures } from '#contract';
import type { Instrument } from '#questionnaires';
import type { Survey } from '../model.ts';
import { questionnairesInFigures } from '../surveys/named-edition.ts';

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
  of: { instrument: Pick<Instrument, 'manifest'>; versions: readonly VersionInFigures[] },
): SurveyOfRelease {
  return { edition: key, title: { ...title }, questionnaires: questionnairesInFigures(of) };
}

/** The source of a release as its readers are told: what survey of an office it is, or what a study states. */
export function sourceOfRelease(
  { source, survey }: { readonly source: string; readonly survey?: SurveyOfRelease | undefined },
  language: FigureLanguage,
): string {
  if (!survey || source !== OWN_INTERVIEWS) return sourceInWords(source, language);
  const { title, edition, questionnaires } = survey;
  const called = title[language] ?? title.en ?? Object.values(title)[0] ?? edition;
  return ownInterviewsOf({ title: called, edition, questionnaires: questionnaires.join(', ') }, language);
}
