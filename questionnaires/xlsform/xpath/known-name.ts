import type { XPathReason } from '../words/reason-values.ts';
import type { XPathTree } from './xpath-tree.ts';

/** What a name of a workbook stands for where an expression reads it. */
export type KnownName =
  | KnownQuestion
  /** A calculation: its expression stands in its place. */
  | { readonly is: 'calculation'; readonly tree: XPathTree; readonly scope: XPathScope }
  /** A name that the program computes, such as the day of the interview. */
  | { readonly is: 'computed'; readonly name: string; readonly type: 'text' | 'number' }
  /** It cannot be read, and why. */
  | { readonly is: 'lost'; readonly why: XPathReason };

export interface KnownQuestion {
  readonly is: 'question';
  /** Its name in the questionnaire. */
  readonly name: string;
  readonly type: 'single' | 'multiple' | 'number' | 'text' | 'date' | 'statement';
  /** Codes of the questionnaire by the code of the workbook; a code that stands twice has several. */
  readonly codes?: ReadonlyMap<string, readonly string[]>;
}

/** One copy of a repeat. */
export interface RepeatPlace {
  /** Name of the repeat in the workbook. */
  readonly repeat: string;
  /** From 1. */
  readonly number: number;
}

/** Where an expression stands: what it can read there. */
export interface XPathScope {
  readonly known: (name: string) => KnownName;
  /** What `.` is. */
  readonly self?: KnownName;
  /** A choice's cells in the other columns of its sheet, by their heads, for a choice filter. */
  readonly choice?: ReadonlyMap<string, string>;
  /** Copies of a question that the repeats around the expression do not tell apart, in order; undefined for none. */
  readonly copies?: (name: string) => readonly KnownName[] | undefined;
  /** The copy of a question that stands in these copies of repeats; undefined for none. */
  readonly copyAt?: (name: string, places: readonly RepeatPlace[]) => KnownName | undefined;
  /** Number of the copy of the repeat so many levels up, 1 for what is right around; undefined where no repeat is. */
  readonly position?: (levels: number) => number | undefined;
}
