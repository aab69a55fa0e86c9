import type { InEveryLanguage } from '../language.ts';
import { tablePageInEnglish } from './en.ts';
import { tablePageInSpanish } from './es.ts';
import { tablePageInFrench } from './fr.ts';
import { tablePageInPortuguese } from './pt.ts';

/** What a table shows of each cell. */
export type TableQuantity = 'estimate' | 'interval' | 'se' | 'cv' | 'n' | 'df' | 'deff' | 'label' | 'flag';

export type LimitsMethod = 'logit' | 'arcsine' | 'beta' | 'beta-nchs' | 't';

/** Texts of the page on which tables are made. Numbers arrive written in the reader's locale. */
export interface TablePageTexts {
  readonly title: string;
  readonly list: ListTexts;
  readonly making: MakingTexts;
  readonly shown: ShownTableTexts;
  readonly saving: SavingTexts;
}

export interface ListTexts {
  readonly saved: string;
  readonly none: string;
  readonly begin: string;
  readonly columns: Readonly<Record<'title' | 'file' | 'changed' | 'actions', string>>;
  readonly changed: (p: { when: string; who: string }) => string;
  readonly copy: string;
  readonly remove: string;
  /** The same, of a table by its title, for those who do not see the row. */
  readonly copyOf: (title: string) => string;
  readonly removeOf: (title: string) => string;
  readonly removeTitle: (title: string) => string;
  readonly removeBody: string;
  readonly removed: (title: string) => string;
  readonly back: string;
  readonly upload: string;
  readonly uploadHint: string;
  readonly file: string;
  readonly open: string;
  readonly opening: string;
  readonly noFile: string;
  readonly cannotOpen: string;
}

export interface MakingTexts {
  readonly heading: string;
  /** Brings what is chosen into sight, and puts it away, on a narrow screen. */
  readonly change: string;
  readonly put: string;
  readonly figures: string;
  readonly figuresHint: string;
  readonly search: string;
  readonly searchHint: string;
  readonly results: (count: string) => string;
  readonly noResults: string;
  readonly more: (count: string) => string;
  readonly add: (name: string) => string;
  readonly addWord: string;
  readonly added: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly definition: string;
  readonly absent: string;
  readonly absentHint: string;
  readonly refusals: {
    readonly 'not-in-edition': string;
    readonly 'lacks-answers': (variable: string) => string;
    readonly 'lacks-records': string;
    readonly 'not-of-figures': (figures: string) => string;
    readonly 'event-at-residence': string;
    readonly 'residence-at-event': string;
    readonly 'units-at-event': string;
  };
  readonly choose: string;
  readonly crimes: string;
  readonly largest: (crime: string) => string;
  readonly allCrimes: string;
  readonly someCrimes: string;
  readonly notTold: string;
  readonly outcome: string;
  readonly categories: string;
  readonly allCategories: string;
  readonly someCategories: string;
  /** Buttons that move a part, and its place in the list. */
  readonly earlier: (name: string) => string;
  readonly later: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly movedTo: (p: { name: string; place: string; of: string }) => string;
  readonly dragHint: string;
  readonly by: string;
  readonly byHint: string;
  readonly noVariables: string;
  readonly addVariable: string;
  readonly chooseVariable: string;
  readonly fullVariables: string;
  readonly values: string;
  readonly allValues: string;
  readonly someValues: string;
  readonly total: string;
  readonly totals: Readonly<Record<'first' | 'last' | 'none', string>>;
  readonly unknown: string;
  readonly how: string;
  readonly basis: string;
  readonly bases: Readonly<Record<'residence' | 'event', string>>;
  readonly basisHint: string;
  readonly basisRefused: (names: string) => string;
  readonly standard: string;
  readonly level: string;
  readonly bySurvey: string;
  readonly limits: string;
  readonly limitsHint: string;
  readonly methods: Readonly<Record<LimitsMethod, string>>;
  readonly per: string;
  readonly minimumN: string;
  readonly minimumNHint: string;
  readonly noMinimum: string;
  readonly df: string;
  readonly dfs: Readonly<Record<'domain' | 'design', string>>;
  readonly frame: string;
}

export interface ShownTableTexts {
  readonly heading: string;
  readonly untitled: string;
  readonly empty: string;
  readonly basis: (p: { interviews: string; when: string; study: string }) => string;
  readonly steps: Readonly<Record<'derive' | 'table-choices' | 'make-table' | 'make-profile', string>>;
  readonly computing: string;
  readonly cancelled: string;
  readonly computeAgain: string;
  readonly refused: string;
  /** Place in the file. */
  readonly place: (p: { line: string; column: string }) => string;
  readonly columns: string;
  readonly quantities: Readonly<Record<TableQuantity, string>>;
  readonly interval: (level: string) => string;
  readonly total: string;
  readonly region: (title: string) => string;
  readonly figure: string;
  readonly scrollHint: string;
  readonly downloadCsv: string;
  readonly downloadJson: string;
  readonly scripts: string;
  /** For those who do not see that it belongs to the scripts. */
  readonly scriptFor: (program: string) => string;
  readonly scriptWait: string;
  readonly scriptLeftOut: (count: string) => string;
  readonly downloadSpec: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly legend: string;
  readonly limitsNote: (p: { level: string; method: string; df: 'domain' | 'design' }) => string;
  readonly basisNotes: Readonly<Record<'residence' | 'event', string>>;
  readonly perNote: (n: string) => string;
}

export interface SavingTexts {
  readonly heading: string;
  readonly fileName: string;
  readonly fileNameHint: string;
  readonly fileNameFaults: Record<'signs' | 'taken', string>;
  readonly titleIn: (language: string) => string;
  readonly otherLanguages: string;
  readonly save: string;
  readonly saving: string;
  readonly saved: (when: string) => string;
  readonly notSaved: string;
  readonly changed: string;
  readonly asItIs: string;
  readonly discard: string;
  readonly discardTitle: string;
  readonly discardBody: string;
  readonly copy: string;
  readonly copyTitle: (title: string) => string;
  readonly conflictTitle: string;
  readonly conflictBody: (p: { who: string; when: string }) => string;
  readonly conflictGone: string;
  readonly takeTheirs: string;
  readonly saveAsCopy: string;
  readonly overwrite: string;
  readonly wait: string;
  readonly gone: string;
  readonly share: string;
  readonly shared: string;
}

export const tablePageTexts: InEveryLanguage<TablePageTexts> = {
  es: tablePageInSpanish,
  en: tablePageInEnglish,
  pt: tablePageInPortuguese,
  fr: tablePageInFrench,
};
