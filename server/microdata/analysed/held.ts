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
