import type { PackageFlaw } from '#contract';
import type { CarriedSeverity, FlawOfWorkbook } from '#questionnaires';
import type { InEveryLanguage } from '../language.ts';
import { filesInEnglish } from './en.ts';
import { filesInSpanish } from './es.ts';
import { filesInFrench } from './fr.ts';
import { filesInPortuguese } from './pt.ts';

/** A number as it counts, and as it is shown. */
interface Counted {
  readonly n: number;
  readonly shown: string;
}

/** Texts with which designers bring questionnaires in files, and save them in files. */
export interface DesignFileTexts {
  readonly bring: {
    /** Leads there. */
    readonly open: string;
    readonly title: string;
    readonly lead: string;
    readonly file: string;
    readonly hint: string;
    readonly send: string;
    readonly sending: string;
    readonly noFile: string;
    readonly found: string;
    readonly kinds: Readonly<Record<'package' | 'workbook', string>>;
    readonly about: Readonly<Record<'title' | 'version' | 'languages' | 'forms' | 'questions', string>>;
    readonly here: Readonly<Record<'same' | 'other', string>>;
    readonly errors: (p: Counted) => string;
    readonly cannot: string;
    readonly name: string;
    readonly nameHint: string;
    readonly nameWrong: string;
    /** What becomes of the name that was typed. */
    readonly joins: (name: string) => string;
    readonly renamed: string;
    readonly begin: string;
    readonly beginning: string;
  };
  readonly save: {
    readonly open: string;
    readonly openOf: (name: string) => string;
    readonly title: (name: string) => string;
    readonly package: string;
    readonly packageSays: string;
    readonly xlsform: string;
    readonly xlsformSays: string;
    readonly report: string;
    readonly reading: string;
    readonly close: string;
  };
  readonly report: {
    readonly title: string;
    readonly nothing: string;
    readonly counts: (p: Readonly<Record<CarriedSeverity, string>>) => string;
    readonly onlyFirst: (shown: string) => string;
    readonly more: (shown: string) => string;
    readonly csv: string;
    readonly columns: Readonly<Record<'result' | 'place' | 'what', string>>;
    readonly severities: Readonly<Record<CarriedSeverity, string>>;
    readonly place: (p: { sheet: string; row: string | undefined; column: string | undefined }) => string;
  };
  /** Why a package is not taken. */
  readonly packageFlaws: Readonly<Record<PackageFlaw, (about: FlawOfWorkbook['about']) => string>>;
}

export const designFileTexts: InEveryLanguage<DesignFileTexts> = {
  es: filesInSpanish,
  en: filesInEnglish,
  pt: filesInPortuguese,
  fr: filesInFrench,
};
