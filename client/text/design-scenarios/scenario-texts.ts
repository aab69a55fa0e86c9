import type { FailureCode, SettledReason } from '#questionnaires';
import type { InEveryLanguage } from '../language.ts';
import { scenariosInEnglish } from './en.ts';
import { scenariosInSpanish } from './es.ts';
import { scenariosInFrench } from './fr.ts';
import { scenariosInPortuguese } from './pt.ts';

/** What a failure is about, what was expected of it, and what was found. */
export interface FailurePlace {
  readonly about: string;
  readonly expected: string;
  readonly found: string;
}

/** Which way an interview goes where something is decided, apart from forms that follow. */
export type RouteOutcome =
  | 'due'
  | 'skipped'
  | 'shown'
  | 'asked'
  | 'answered by rule'
  | 'offered'
  | 'withheld'
  | 'true'
  | 'false'
  | 'none'
  | 'one'
  | 'more';

/** What can be expected of a scenario. */
export type ExpectedKind =
  | 'asked'
  | 'notAsked'
  | 'due'
  | 'notDue'
  | 'crimes'
  | 'iccs'
  | 'violations'
  | 'noViolations'
  | 'indicators';

/** Texts of the scenarios of a questionnaire, its routes, and its made-up respondents. */
export interface ScenarioTexts {
  readonly title: string;
  readonly lead: string;
  readonly waits: string;
  readonly unusable: string;
  /** The draft has changed since they were interviewed. */
  readonly again: string;
  readonly ofBefore: string;
  readonly allPass: (n: number, count: string) => string;
  readonly someFail: (n: number, failed: string, all: string) => string;
  readonly none: string;
  readonly passing: (count: string) => string;
  /** Those that passed before the draft changed. */
  readonly passedBefore: (count: string) => string;
  readonly passes: string;
  readonly fails: string;
  readonly failures: Readonly<Record<FailureCode, (place: FailurePlace) => string>>;
  /** How failures and expectations name what they are about. */
  readonly words: {
    /** A name with what the questionnaire says there. */
    readonly called: (p: { name: string; words: string }) => string;
    /** A question that is repeated for crimes, of one of them. */
    readonly ofCrime: (p: { crime: string; words: string }) => string;
    readonly indicators: Readonly<Record<'victim' | 'incidents' | 'reported', string>>;
    readonly truth: Readonly<Record<'true' | 'false', string>>;
  };
  /** How many fail, beside the name of the pane. */
  readonly failing: (n: number, count: string) => string;
  /** Under which name the respondent is offered in the preview. */
  readonly offeredAs: (name: string) => string;
  readonly see: string;
  readonly seeOf: (title: string) => string;
  readonly names: {
    readonly open: string;
    readonly openOf: (title: string) => string;
    /** Both in one language of the questionnaire. */
    readonly scenario: (language: string) => string;
    readonly respondent: (language: string) => string;
    readonly respondentHint: string;
    readonly keep: string;
  };
  readonly expectations: {
    readonly title: (n: number) => string;
    readonly titleOf: (title: string) => string;
    readonly kinds: Readonly<Record<ExpectedKind, (one: { about: string; value: string }) => string>>;
    readonly removeOf: (said: string) => string;
    readonly chooseQuestion: string;
    readonly mustAsk: (name: string) => string;
    readonly mustNotAsk: (name: string) => string;
  };
  readonly expectThis: string;
  readonly expectThisOf: (title: string) => string;
  readonly remove: string;
  readonly removeOf: (title: string) => string;
  readonly record: {
    readonly title: string;
    readonly nobody: string;
    readonly name: string;
    readonly nameMissing: string;
    readonly asRespondent: string;
    readonly keep: string;
    readonly kept: (name: string) => string;
  };
  readonly routes: {
    readonly title: string;
    readonly lead: (walked: string, all: string) => string;
    /** Those that nobody can go are in neither number. */
    readonly nobody: (n: number, count: string) => string;
    readonly isProving: string;
    readonly onTree: string;
    readonly ofForm: (walked: string, all: string) => string;
    /** What no scenario goes of what is chosen in the structure. */
    readonly atChosen: (name: string) => string;
    /** Why nobody can go there. */
    readonly settled: (reason: SettledReason) => string;
    /** Which way is gone. One that has no word here is the name of the form that follows. */
    readonly outcomes: Readonly<Record<RouteOutcome, string>>;
    readonly next: (form: string) => string;
    /** Somebody could go there. */
    readonly noReason: string;
    readonly everyRoute: string;
  };
  readonly many: {
    readonly title: string;
    readonly lead: string;
    readonly begin: string;
    readonly stop: string;
    readonly progress: (done: string, all: string) => string;
    /** The draft has changed since. */
    readonly ofBefore: string;
    readonly minutes: (p: { mean: string; median: string; most: string; longest: string }) => string;
    readonly bar: (from: string, to: string, share: string) => string;
    readonly forms: string;
    readonly columns: Readonly<Record<'form' | 'interviews' | 'copies' | 'model' | 'real', string>>;
    /** Where the real minutes come from, and how long a whole interview took. */
    readonly real: (p: { version: string; minutes: string | undefined }) => string;
    readonly noReal: string;
    readonly neverAsked: (n: number, count: string) => string;
    readonly everythingAsked: string;
    readonly stuck: (n: number, count: string) => string;
  };
}

export const scenarioTexts: InEveryLanguage<ScenarioTexts> = {
  es: scenariosInSpanish,
  en: scenariosInEnglish,
  pt: scenariosInPortuguese,
  fr: scenariosInFrench,
};
