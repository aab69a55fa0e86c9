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

/** Where an expression stands: what it can read there. */
export interface XPathScope {
  readonly known: (name: string) => KnownName;
  /** What `.` is. */
  readonly self?: KnownName;
  /** A choice's cells in the other columns of its sheet, by their heads, for a choice filter. */
  readonly choice?: ReadonlyMap<string, string>;
  /** Copies of the questions of a repeat that have this name, in order; of a name or of a repeat. */
  readonly copies?: (name: string) => readonly KnownName[] | undefined;
  /** Number of the copy of the repeat in which the expression stands, from 1. */
  readonly position?: number;
}
