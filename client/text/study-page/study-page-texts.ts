import type { StudyLeftOver } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { studyPageInEnglish } from './en.ts';
import { studyPageInSpanish } from './es.ts';
import { studyPageInFrench } from './fr.ts';
import { studyPageInPortuguese } from './pt.ts';

/** Fields of the forms. */
export type StudyFieldName =
  | 'study'
  | 'title'
  | 'source'
  | 'file'
  | 'rows'
  | 'key'
  | 'household'
  | 'person'
  | 'weight'
  | 'stratum'
  | 'psu'
  | 'profile'
  | 'nested'
  | 'lonelyPsu'
  | 'wide'
  | 'inScope'
  | 'incidentWeight'
  | 'variable'
  | 'domainKind'
  | 'categories'
  | 'value'
  | 'codes'
  | 'crime'
  | 'level'
  | 'when'
  | 'set'
  | 'crimesOfSet'
  | 'id'
  | 'indicatorTitle'
  | 'unit'
  | 'statistic'
  | 'numerator'
  | 'denominator'
  | 'among';

/** Hints under fields, where a word is not enough. */
export type StudyHint =
  | 'study'
  | 'source'
  | 'rows'
  | 'columns'
  | 'link'
  | 'profile'
  | 'inScope'
  | 'incidentWeight'
  | 'lines'
  | 'value'
  | 'codes'
  | 'when'
  | 'names'
  | 'id'
  | 'denominator'
  | 'among';

type Answer = 'rep_formal_self' | 'rep_file_opened' | 'notrep_reason_main' | 'ev_attempt_completed';

/** Texts of the page on which existing surveys are described. Numbers arrive written in the reader's locale. */
export interface StudyPageTexts {
  readonly title: string;
  readonly list: {
    readonly lead: string;
    readonly saved: string;
    readonly none: string;
    readonly begin: string;
    readonly columns: Readonly<Record<'study' | 'changed' | 'actions', string>>;
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
  readonly data: {
    readonly heading: string;
    readonly lead: string;
    readonly none: string;
    readonly bring: string;
    readonly bringHint: string;
    readonly bringing: (p: { name: string; share: string }) => string;
    readonly brought: (name: string) => string;
    readonly broughtBy: (p: { who: string; when: string }) => string;
    readonly cancel: string;
    readonly again: string;
    readonly wrongName: (name: string) => string;
    readonly tooLarge: (name: string) => string;
    readonly isEmpty: (name: string) => string;
    readonly nameTaken: (name: string) => string;
    readonly size: (megabytes: string) => string;
    readonly remove: string;
    readonly removeOf: (name: string) => string;
    readonly removeTitle: (name: string) => string;
    readonly removeBody: string;
    readonly removed: (name: string) => string;
  };
  readonly columns: {
    readonly show: (file: string) => string;
    readonly heading: (file: string) => string;
    readonly reading: string;
    readonly notRead: string;
    readonly about: (p: { rows: string; columns: string }) => string;
    readonly writtenAs: (how: string) => string;
    readonly look: string;
    readonly noneFound: string;
    readonly more: (count: string) => string;
    readonly columns: Readonly<Record<'column' | 'use' | 'first' | 'missing' | 'distinct', string>>;
    readonly kinds: Readonly<Record<'number' | 'text', string>>;
    readonly useOf: (column: string) => string;
    readonly uses: Readonly<Record<'none' | 'text' | 'number' | 'label', string>>;
    readonly valuesOf: (column: string) => string;
    readonly rows: (count: string) => string;
    readonly noLabel: string;
    readonly declaredMissing: string;
  };
  readonly making: {
    /** What a new study is called at first. */
    readonly unnamed: string;
    readonly about: string;
    readonly design: string;
    readonly parts: Readonly<Record<'households' | 'persons' | 'incidents', string>>;
    readonly has: Readonly<Record<'households' | 'persons' | 'incidents', string>>;
    readonly domains: string;
    readonly domainsLead: string;
    readonly addDomain: string;
    readonly domainKinds: Readonly<Record<'categories' | 'value', string>>;
    readonly crimes: string;
    readonly crimesLead: string;
    readonly addCrime: string;
    readonly levels: Readonly<Record<'person' | 'household', string>>;
    readonly sets: string;
    readonly setsLead: string;
    readonly addSet: string;
    readonly reporting: string;
    readonly reportingLead: string;
    readonly answers: Readonly<Record<Answer, string>>;
    readonly answerHints: Readonly<Record<Answer, string>>;
    readonly indicators: string;
    readonly indicatorsLead: string;
    readonly addIndicator: string;
    readonly units: Readonly<Record<'person' | 'household' | 'incident', string>>;
    readonly statistics: Readonly<Record<'share' | 'mean' | 'total' | 'ratio', string>>;
    readonly lonely: Readonly<Record<'fail' | 'remove' | 'certainty' | 'adjust' | 'average', string>>;
    readonly removeOf: (name: string) => string;
    /** Beside the title of a part of the forms. */
    readonly wrongIn: (count: string) => string;
    readonly linesWrong: string;
    readonly fields: Readonly<Record<StudyFieldName, string>>;
    readonly hints: Readonly<Record<StudyHint, string>>;
  };
  readonly json: {
    readonly heading: string;
    readonly lead: string;
    readonly inStep: string;
    readonly notJson: string;
    readonly formsWait: string;
  };
  readonly findings: {
    readonly heading: string;
    readonly none: string;
    readonly judging: string;
    readonly line: (line: string) => string;
    readonly goTo: (where: string) => string;
    readonly more: (rows: string) => string;
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
  };
  readonly check: {
    readonly heading: string;
    readonly lead: string;
    readonly run: string;
    readonly running: string;
    readonly cancelled: string;
    readonly done: string;
    readonly stale: string;
    readonly refused: string;
    readonly wrongData: string;
    readonly soundData: string;
    readonly design: string;
    readonly parts: Readonly<Record<'households' | 'persons', string>>;
    readonly strata: string;
    readonly psus: string;
    readonly single: string;
    readonly replicates: string;
    readonly replicateMethod: string;
    readonly degreesOfFreedom: string;
    /** Of degrees of freedom that the study does not state. */
    readonly notStated: (degrees: string) => string;
    readonly sumOfWeights: string;
    readonly sumOfWeight: (name: string) => string;
    readonly fromTo: (p: { from: string; to: string }) => string;
    readonly zero: (rows: string) => string;
    readonly crimes: string;
    readonly columns: Readonly<Record<'crime' | 'incidents' | 'weighted' | 'condition' | 'rows' | 'of', string>>;
    readonly selections: string;
    readonly noRow: string;
    readonly leftOver: string;
    readonly nothingLeft: string;
    readonly leftKinds: Readonly<Record<StudyLeftOver['kind'], (p: { rows: string; of: string }) => string>>;
    readonly times: (rows: string) => string;
  };
  readonly figures: {
    readonly heading: string;
    readonly lead: string;
    readonly standard: string;
    readonly weight: string;
    readonly mainWeight: string;
    readonly run: string;
    readonly running: string;
    readonly cancelled: string;
    readonly refused: string;
    readonly stale: string;
    readonly basis: (p: { rows: string; when: string }) => string;
    readonly download: string;
    readonly indicator: string;
    readonly none: string;
    readonly more: (count: string) => string;
    readonly everybody: string;
    readonly fromTo: (p: { from: string; to: string }) => string;
    readonly columns: Readonly<Record<'of' | 'estimate' | 'se' | 'limits' | 'n' | 'label', string>>;
  };
}

export const studyPageTexts: InEveryLanguage<StudyPageTexts> = {
  es: studyPageInSpanish,
  en: studyPageInEnglish,
  pt: studyPageInPortuguese,
  fr: studyPageInFrench,
};
