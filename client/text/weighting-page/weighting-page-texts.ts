import type { AccountingStep, WeightingSpecStep, WeightName } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { weightingPageInEnglish } from './en.ts';
import { weightingPageInSpanish } from './es.ts';
import { weightingPageInFrench } from './fr.ts';
import { weightingPageInPortuguese } from './pt.ts';

/** Fields of the steps, as the specification names them. */
export type StepField =
  | 'weight'
  | 'factor'
  | 'reason'
  | 'known'
  | 'classes'
  | 'classCount'
  | 'responded'
  | 'eligible'
  | 'categories'
  | 'numbers'
  | 'adjustment'
  | 'by'
  | 'totals'
  | 'column'
  | 'partial'
  | 'method'
  | 'lower'
  | 'upper'
  | 'of'
  | 'strict'
  | 'name'
  | 'value'
  | 'total';

interface Named {
  readonly name: string;
  /** One sentence on what it is for. */
  readonly about: string;
}

/** Why units come in or fall out, besides AAPOR's codes. */
export type AccountingReason =
  | 'stand-in'
  | 'further-household'
  | 'open'
  | 'not-arrived'
  | 'not-accepted'
  | 'no-answers'
  | 'other-version'
  | '1.2'
  | '2.11'
  | '2.112'
  | '2.12'
  | '2.2'
  | '2.25'
  | '2.3'
  | '2.32'
  | '2.33'
  | '2.36'
  | '3.11'
  | '3.17'
  | '3.9'
  | '4.5'
  | '4.6';

/** Texts of the page on which weights are specified and made. Numbers arrive written in the reader's locale. */
export interface WeightingPageTexts {
  readonly title: string;
  readonly list: {
    readonly saved: string;
    readonly none: string;
    readonly begin: string;
    readonly columns: Readonly<Record<'name' | 'changed' | 'actions', string>>;
    readonly changed: (p: { when: string; who: string }) => string;
    readonly remove: string;
    readonly removeOf: (name: string) => string;
    readonly removeTitle: (name: string) => string;
    readonly removeBody: string;
    readonly removed: (name: string) => string;
    readonly back: string;
    readonly upload: string;
    readonly uploadHint: string;
    readonly file: string;
    readonly open: string;
    readonly opening: string;
    readonly noFile: string;
  };
  readonly making: {
    readonly heading: string;
    readonly name: string;
    readonly nameHint: string;
    /** What a new specification is called at first. */
    readonly unnamed: string;
    readonly columnsTitle: string;
    readonly columnsLead: string;
    /** What the columns of the sample hold, by their names. */
    readonly columns: Readonly<Record<string, string>>;
    readonly weights: Readonly<Record<WeightName, Named>>;
    readonly steps: Readonly<Record<WeightingSpecStep['step'], Named>>;
    readonly noSteps: string;
    readonly addStep: string;
    readonly chooseStep: string;
    readonly added: (name: string) => string;
    readonly fields: Readonly<Record<StepField, string>>;
    /** Under the field, where a word is not enough. */
    readonly hints: Partial<Readonly<Record<StepField, string>>>;
    readonly choices: Readonly<
      Record<'classes' | 'inverse' | 'linear' | 'raking' | 'logit' | 'weight' | 'median', string>
    >;
    readonly chooseFile: string;
    readonly margin: (number: string) => string;
    readonly addMargin: string;
    readonly removeMargin: (number: string) => string;
    readonly number: (number: string) => string;
    readonly addNumber: string;
    readonly removeNumber: (number: string) => string;
    readonly variables: string;
    readonly variablesLead: string;
    readonly variable: string;
    readonly categories: string;
    readonly categoriesHint: string;
    readonly categoriesWrong: string;
    readonly addVariable: string;
    readonly removeVariable: (name: string) => string;
    readonly totals: string;
    readonly totalsLead: string;
    readonly noTotals: string;
    readonly totalsFile: string;
    readonly totalsWrongName: string;
    readonly totalsTooLarge: string;
    readonly totalsNotUtf8: string;
    readonly removeTotals: (name: string) => string;
    readonly lines: (count: string) => string;
  };
  readonly saving: {
    readonly save: string;
    readonly saving: string;
    readonly saved: (when: string) => string;
    readonly notSaved: string;
    readonly changed: string;
    readonly download: string;
    readonly refused: string;
    readonly conflictTitle: string;
    readonly conflictBody: (p: { who: string; when: string }) => string;
    readonly conflictGone: string;
    readonly takeTheirs: string;
    readonly saveAsNew: string;
    readonly overwrite: string;
    readonly gone: string;
    readonly notRead: string;
  };
  readonly shown: {
    readonly heading: string;
    readonly run: string;
    readonly running: string;
    readonly steps: Readonly<Record<'derive' | 'make-weights', string>>;
    readonly cancelled: string;
    readonly empty: string;
    readonly stale: string;
    readonly refused: string;
    readonly place: (p: { line: string; column: string | undefined }) => string;
    readonly basis: (p: { units: string; when: string }) => string;
    readonly hash: string;
    readonly columns: Readonly<
      Record<
        | 'step'
        | 'units'
        | 'sum'
        | 'min'
        | 'p5'
        | 'median'
        | 'p95'
        | 'max'
        | 'times'
        | 'factors'
        | 'designEffect'
        | 'representativity'
        | 'distance',
        string
      >
    >;
    readonly note: string;
    readonly negative: (p: { step: string; count: string }) => string;
    readonly picture: string;
    readonly pictureNote: (p: { units: string; designEffect: string }) => string;
    readonly classesOf: (step: string) => string;
    readonly classColumns: Readonly<Record<'class' | 'units' | 'before' | 'after' | 'total' | 'factors', string>>;
    readonly moreClasses: (count: string) => string;
    readonly fromTo: (p: { from: string; to: string }) => string;
  };
  readonly accounting: {
    readonly heading: string;
    readonly lead: string;
    readonly columns: Readonly<Record<'step' | 'units' | 'weighted', string>>;
    readonly steps: Readonly<Record<AccountingStep, string>>;
    readonly reasons: Readonly<Record<AccountingReason, string>>;
    readonly plus: (reason: string) => string;
    readonly less: (reason: string) => string;
    readonly rates: string;
    readonly ratesLead: string;
    readonly ratesOriginal: string;
    readonly stages: Readonly<Record<'household' | 'person' | 'joint', string>>;
    readonly byWeight: (stage: string) => string;
    readonly eligible: string;
  };
}

export const weightingPageTexts: InEveryLanguage<WeightingPageTexts> = {
  es: weightingPageInSpanish,
  en: weightingPageInEnglish,
  pt: weightingPageInPortuguese,
  fr: weightingPageInFrench,
};
