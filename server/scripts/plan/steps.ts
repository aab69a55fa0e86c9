import type { SaidInScript } from './said.ts';

/** Whose records a file has. */
export type ScriptUnit = 'household' | 'person' | 'incident';

export const SCRIPT_UNITS: readonly ScriptUnit[] = ['household', 'person', 'incident'];

/** Something that is so, or not, of a record. A value that is not there is none of the codes and no number. */
export type RecordCondition =
  | { readonly is: 'in'; readonly column: string; readonly codes: readonly string[] }
  | { readonly is: 'there'; readonly column: string }
  | { readonly is: 'equal' | 'at-least'; readonly column: string; readonly value: number }
  | { readonly is: 'all' | 'any'; readonly of: readonly RecordCondition[] }
  | { readonly is: 'not'; readonly of: RecordCondition };

/** A number of a record, or none. */
export type Amount =
  | { readonly number: number }
  | { readonly column: string }
  | { readonly missing: true }
  | { readonly product: readonly [Amount, Amount] }
  | { readonly quotient: readonly [Amount, Amount] }
  | { readonly sum: readonly [Amount, Amount] }
  | { readonly least: readonly [Amount, Amount] };

/** One thing that is done to the files before anything is estimated. */
export type ScriptStep = StepKind & { readonly on: ScriptUnit; readonly says?: SaidInScript };

type StepKind = KeepStep | MakeStep | GatherStep | BringStep;

/** Only records stay of which something is so. */
export interface KeepStep {
  readonly step: 'keep';
  readonly where: RecordCondition;
}

/** A new column: a value for every record, then another one where something is so, in order. */
export interface MakeStep {
  readonly step: 'make';
  readonly column: string;
  readonly start: Amount;
  readonly cases: readonly { readonly where: RecordCondition; readonly value: Amount }[];
}

/**
 * A new column of what is gathered from records of another file (or the same) with the same key: the sum of a column, 0
 * where there is none; or its smallest value, none where there is none.
 */
export interface GatherStep {
  readonly step: 'gather';
  readonly column: string;
  readonly how: 'sum' | 'least';
  readonly from: ScriptUnit;
  readonly value: string;
  /** Names of the keys, in the file that is gathered from and in that which gets the column. */
  readonly keys: readonly [from: string, on: string];
}

/** A column of the record that another one belongs to, such as the sex of the person who reported an incident. */
export interface BringStep {
  readonly step: 'bring';
  readonly column: string;
  readonly from: ScriptUnit;
  readonly value: string;
  readonly keys: readonly [from: string, on: string];
}
