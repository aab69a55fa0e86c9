import { OWN_INTERVIEWS } from '#contract';
import type { ReleaseManifest } from './release-manifest.ts';
import type { SurveyOfRelease } from './survey-of-release.ts';

type OfRelease = Pick<ReleaseManifest, 'study' | 'source'> & { readonly survey?: SurveyOfRelease | undefined };

/** What a release is of: an edition of a survey of this platform, or an existing survey. */
export interface NamedSurvey {
  readonly kind: 'edition' | 'study';
  /** It stays where a title, a version of the questionnaire, or the file of the study is corrected. */
  readonly key: string;
}

/** Undefined of interviews of this platform where it was made before releases named their edition. */
export function surveyNamedBy({ survey, study, source }: OfRelease): NamedSurvey | undefined {
  if (survey) return { kind: 'edition', key: survey.edition };
  return source === OWN_INTERVIEWS ? undefined : { kind: 'study', key: study };
}

/** Whether two releases are of one survey; of two that do not name theirs, whether they have one questionnaire. */
export function isOfSameSurvey(one: OfRelease, other: OfRelease): boolean {
  const a = surveyNamedBy(one);
  const b = surveyNamedBy(other);
  if (!a || !b) return a === b && one.study === other.study;
  return a.kind === b.kind && a.key === b.key;
}
