import { TOLD_QUESTIONS, type ToldShare, WHERE_APPLIES } from '#questionnaires';
import type { SampledUnit } from '../analysis-file.ts';
import type { IndicatorRow } from './indicator.ts';

/**
 * A share of persons or of households by what they answered, with the weight of their unit: sum of W of those who
 * count / sum of W of those who were asked. Who does not know, refuses, or says that it does not apply was asked. By
 * every domain of the unit; it exists where the file has the answers.
 */
export interface ToldIndicator extends IndicatorRow {
  readonly unit: SampledUnit;
  /** The answers that it reads, by their name in the file. */
  readonly answers: string;
  readonly measure: ToldMeasure;
  /** Whether persons are left out to whom the row does not apply: places where they never go. */
  readonly whereApplies?: true;
  /** The codes that count. */
  readonly counts: readonly string[];
}

/**
 * What its categories are. `rows`: each row, such as a place or an authority. `any`: none, who gave a counting
 * answer to any row. `codes`: each answer; don't know and refused are one, `unknown`. `cells`: each answer to each
 * row, apart (`bank:unsafe`).
 */
export type ToldMeasure = 'rows' | 'any' | 'codes' | 'cells';

/** Ends the id of the shares of all answers, each apart. */
export const ALL_ANSWERS = '_answers';

function rowsOf({ indicator: id, unit, counts, mayNotApply, any }: ToldShare): ToldIndicator[] {
  const common = { unit, answers: id, counts: counts ?? [] };
  if (counts === undefined) return [{ id, ...common, measure: 'codes' }];
  return [
    { id, ...common, measure: 'rows' },
    ...(mayNotApply ? [{ id: `${id}${WHERE_APPLIES}`, ...common, measure: 'rows', whereApplies: true } as const] : []),
    ...(any === undefined ? [] : [{ id: any, ...common, measure: 'any' } as const]),
    { id: `${id}${ALL_ANSWERS}`, ...common, measure: 'cells', onlyInTables: true },
  ];
}

/** The figures of what persons and households told, a row each. Formulas: docs/methods.md, Perception. */
export const TOLD_CATALOGUE: readonly ToldIndicator[] = TOLD_QUESTIONS.flatMap(rowsOf);
