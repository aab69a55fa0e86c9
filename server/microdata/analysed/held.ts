import { HOUSEHOLD_AMOUNTS } from '../../derivation/analysed-variables.ts';

/** What a column of a record file holds for figures, besides design, weights and crime, which have fixed names. */
export const HELD = [
  'domain',
  'table_domain',
  'answer',
  'answer_given',
  'answer_missing',
  'amount',
  'amount_missing',
  'at_risk',
  'not_asked',
  'dont_know',
  'refused',
  'members',
  'member_victim',
  'series',
  'series_answered',
  'outcome',
  'fpc',
  'stage_stratum',
  'stage_cluster',
  'stage_fpc',
  'weight',
  'replicate',
  'interview_of',
  'figure',
  'denominator',
  'in_figures',
  'told',
  'told_missing',
  'told_answer',
] as const;

export interface HeldInColumn {
  readonly what: (typeof HELD)[number];
  /** The variable, question, crime, series, indicator or weight; the number of a stage or a replicate. */
  readonly of?: string;
  /** Which of several answers, of the rows of a question, or of the categories of a figure. */
  readonly category?: string;
}

/** The category of an amount that was said or, where that is not known, lent. */
export const IMPUTED_AMOUNT = 'imputed';

/** A name of what a column holds, to look it up by. */
export function nameOfHeld({ what, of = '', category = '' }: HeldInColumn): string {
  return JSON.stringify([what, of, category]);
}

interface ColumnThatHolds {
  readonly kind: string;
  readonly variable?: string;
  readonly isMissingOf?: true;
  readonly holds?: HeldInColumn;
}

/**
 * Columns of a kind of record with what they hold. What a household paid is asked of the adult who answers for it, so
 * that an edition has it in the file of persons; its description, by whose hash files are known, does not say so.
 */
export function withHeld<Column extends ColumnThatHolds>(columns: readonly Column[], unit: string): readonly Column[] {
  if (unit !== 'person') return columns;
  return columns.map((column) => {
    const of = HOUSEHOLD_AMOUNTS.find((name) => name === column.variable);
    if (of === undefined || column.holds) return column;
    if (column.isMissingOf) return { ...column, holds: { what: 'amount_missing', of } };
    return column.kind === 'number' ? { ...column, holds: { what: 'amount', of } } : column;
  });
}
