import type { SurveyState } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { editionsInEnglish } from './en.ts';
import { editionsInSpanish } from './es.ts';
import { editionsInFrench } from './fr.ts';
import { editionsInPortuguese } from './pt.ts';

/** A way from one state of an edition to another. */
export type StateMove = 'start' | 'close' | 'reopen' | 'publish';

/** What can be wrong with a new edition, at its field. */
export type NewEditionError =
  | 'keyWrong'
  | 'keyTaken'
  | 'titleMissing'
  | 'countryWrong'
  | 'monthWrong'
  | 'monthMissing'
  | 'monthOrder';

/** Texts about the editions of a survey, on every page of the office. Dates arrive in the reader's locale. */
export interface EditionTexts {
  readonly edition: string;
  readonly change: string;
  readonly all: string;
  readonly period: (months: string) => string;
  readonly states: Readonly<Record<SurveyState, string>>;
  readonly loading: string;
  readonly unknownTitle: string;
  readonly unknownBody: (key: string) => string;
  readonly open: (title: string) => string;
  readonly noneTitle: string;
  readonly noneBody: string;
  readonly stateChange: {
    readonly action: string;
    /** The button's name where several editions are listed. */
    readonly actionFor: (title: string) => string;
    readonly title: (title: string) => string;
    readonly now: string;
    readonly next: string;
    readonly missing: string;
    readonly moves: Readonly<Record<StateMove, { readonly verb: string; readonly meaning: string }>>;
    /** Somebody else moved it meanwhile. */
    readonly movedMeanwhile: string;
  };
  readonly sample: Readonly<Record<Exclude<SurveyState, 'field'>, string>>;
  readonly emptyClosed: string;
  readonly noEdition: string;
  readonly acceptsInto: (title: string) => string;
  readonly admin: {
    readonly title: string;
    readonly columns: Readonly<Record<'edition' | 'state' | 'period' | 'questionnaire' | 'action', string>>;
    readonly noPeriod: string;
    readonly finalState: string;
    readonly newTitle: string;
    readonly newLead: string;
    readonly key: string;
    readonly keyHint: string;
    readonly titles: string;
    readonly country: string;
    readonly countryHint: string;
    readonly months: string;
    readonly from: string;
    readonly to: string;
    readonly monthHint: string;
    readonly make: string;
    readonly made: (title: string) => string;
    readonly errors: Readonly<Record<NewEditionError, string>>;
    readonly byCommand: string;
    readonly commands: Readonly<Record<'add' | 'set' | 'list', string>>;
  };
}

export const editionTexts: InEveryLanguage<EditionTexts> = {
  es: editionsInSpanish,
  en: editionsInEnglish,
  pt: editionsInPortuguese,
  fr: editionsInFrench,
};
