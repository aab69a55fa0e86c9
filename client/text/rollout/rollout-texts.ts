import type { VersionOfSurvey } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { rolloutInEnglish } from './en.ts';
import { rolloutInSpanish } from './es.ts';
import { rolloutInFrench } from './fr.ts';
import { rolloutInPortuguese } from './pt.ts';

/** What can be wrong with a version that is added, at its field. */
export type NewVersionError = 'versionMissing' | 'dayMissing' | 'dayPast' | 'dayBeforeLast' | 'comesAlready';

/** Why the server does not add or take back a version. */
export type RolloutProblem =
  | 'unknown-instrument'
  | 'unknown-survey'
  | 'survey-closed'
  | 'version-other-questionnaire'
  | 'version-day-past'
  | 'version-day-far'
  | 'version-day-before-last'
  | 'version-comes-already'
  | 'version-not-coming'
  | 'version-in-use';

interface Counted {
  readonly n: number;
  /** As the reader's country writes it. */
  readonly count: string;
}

/** Texts about the versions of an edition. Days, moments and counts arrive in the reader's locale. */
export interface RolloutTexts {
  readonly open: string;
  readonly openOf: (edition: string) => string;
  readonly back: string;
  readonly title: (edition: string) => string;
  readonly lead: (today: string) => string;
  readonly loading: string;
  readonly list: string;
  readonly columns: Readonly<Record<'version' | 'from' | 'state' | 'tablets' | 'drafts' | 'action', string>>;
  readonly fromStart: string;
  readonly states: Readonly<Record<VersionOfSurvey['state'], string>>;
  readonly noTablets: string;
  readonly here: (tablets: Counted & { readonly of: string }) => string;
  readonly missing: (tablets: Counted) => string;
  /** `moment`: the quarter of a day in which the tablet that has been away longest was last in contact. */
  readonly missingSince: (moment: string) => string;
  readonly drafts: (interviews: Counted) => string;
  readonly takeBack: string;
  readonly takeBackOf: (version: string) => string;
  readonly takeBackTitle: (version: string) => string;
  readonly takeBackBody: string;
  readonly takenBack: (version: string) => string;
  readonly add: {
    readonly title: string;
    readonly lead: string;
    readonly closed: string;
    readonly noneOffered: string;
    readonly version: string;
    readonly choose: string;
    readonly option: (version: { readonly version: string; readonly note: string }) => string;
    /** The note of a version that comes with the platform and calls itself reconstructed. */
    readonly withPlatform: string;
    readonly day: string;
    readonly dayHint: string;
    readonly look: string;
    readonly changes: (versions: { readonly version: string; readonly before: string }) => string;
    readonly changesWait: string;
    readonly same: string;
    readonly count: (changes: Counted & { readonly verdict: string }) => string;
    readonly meaning: Readonly<Record<'breaks' | 'mapping' | 'mapped' | 'safe', string>>;
    readonly onlyFirst: (changes: { readonly shown: string; readonly all: string }) => string;
    readonly more: (count: string) => string;
    readonly confirm: (use: { readonly version: string; readonly day: string }) => string;
    readonly consequence: string;
    readonly cancel: string;
    readonly done: (use: { readonly version: string; readonly day: string }) => string;
  };
  readonly errors: Readonly<Record<NewVersionError, string>>;
  readonly problems: Readonly<Record<RolloutProblem, string>>;
}

export const rolloutTexts: InEveryLanguage<RolloutTexts> = {
  es: rolloutInSpanish,
  en: rolloutInEnglish,
  pt: rolloutInPortuguese,
  fr: rolloutInFrench,
};
