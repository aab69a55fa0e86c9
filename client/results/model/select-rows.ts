import type { EstimateRow } from '#contract';
import type { ResultsView } from './view.ts';

/** The domain of a row as one text: '' for everybody, `sex=female`; several variables are joined. */
export function whereOf(row: EstimateRow): string {
  return Object.entries(row.domain)
    .map(([variable, value]) => `${variable}=${value}`)
    .join('&');
}

/** The variable that a row's domain is made of, when it is exactly one. */
export function variableOf(row: EstimateRow): string | undefined {
  const variables = Object.keys(row.domain);
  return variables.length === 1 ? variables[0] : undefined;
}

/**
 * The rows of one indicator under one variance frame, of completed and attempted incidents together unless one
 * of the two is asked for; an indicator without that frame keeps the frame it has.
 */
export function rowsOfMeasure(
  rows: readonly EstimateRow[],
  { measure, frame, outcome = 'both' }: Pick<ResultsView, 'measure' | 'frame'> & Partial<Pick<ResultsView, 'outcome'>>,
): EstimateRow[] {
  const all = rows.filter((row) => row.indicator === measure && row.outcome === outcome);
  const framed = all.filter((row) => row.variance_frame === frame);
  return framed.length > 0 ? framed : all;
}

/** The rows that a view compares: one per crime, per value of a variable, or per category. */
export function comparedRows(rows: readonly EstimateRow[], view: ResultsView): EstimateRow[] {
  const measured = rowsOfMeasure(rows, view);
  if (view.by === 'crime') return measured.filter((row) => row.category === '' && whereOf(row) === view.where);
  const ofCrime = measured.filter((row) => row.crime === view.crime);
  if (view.by === 'category') return ofCrime.filter((row) => row.category !== '' && whereOf(row) === view.where);
  return ofCrime.filter((row) => row.category === '' && variableOf(row) === view.by);
}

/** The figure of a crime in the whole country, if it was estimated. */
export function figureOf(
  rows: readonly EstimateRow[],
  {
    measure,
    crime,
    frame,
    outcome = 'both',
  }: Pick<ResultsView, 'measure' | 'crime' | 'frame'> & Partial<Pick<ResultsView, 'outcome'>>,
): EstimateRow | undefined {
  return rowsOfMeasure(rows, { measure, frame, outcome }).find(
    (row) => row.crime === crime && row.category === '' && whereOf(row) === '',
  );
}
