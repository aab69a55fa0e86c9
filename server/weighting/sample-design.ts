import type { CorrectionSpec } from '#contract';
import { numberColumn } from '#questionnaires';
import type { SampledStage } from '../analysis/analysis-file.ts';
import type { StagesOfCases } from '../analysis/from-interviews/weights-of-cases.ts';
import type { SurveyDesign } from '../analysis/survey-design.ts';
import { type Cross, crossingOf, keyText } from './crossed-categories.ts';
import type { WeightingSource } from './read-weighting.ts';
import { rowsInWords, type SampleRows, textsOf } from './sample-rows.ts';
import type { TotalsOfSpec } from './totals-table.ts';
import type { WeightingFaults, WeightingProblem } from './weighting-error.ts';
import { weightingProblems } from './weighting-problems.ts';

/**
 * The corrections that a specification states; undefined where it states none. What none can be goes to the faults: 0
 * or less, a fraction above 1, several among units that were drawn together, fewer units than the sample has.
 */
export function sampleDesign(
  { spec: { design, variables }, place }: Pick<WeightingSource, 'spec' | 'place'>,
  { sample, totals }: { readonly sample: SampleRows; readonly totals: TotalsOfSpec },
  faults: WeightingFaults,
): StagesOfCases | undefined {
  if (design.fpc === undefined) return undefined;
  const { fpcType, laterStages = [] } = design;
  const cross = crossingOf(sample, variables);
  const { columns, strata, psus } = sample;
  const read = (path: readonly PropertyKey[], of: CorrectionSpec, drawn: DrawnUnits) => {
    const values =
      typeof of === 'string' ? numberColumn(of, columns, sample.rows) : correctionsOf(of, { cross, totals, faults });
    const add = (problem: WeightingProblem) => faults.add(place(['design', ...path]), problem);
    if (values) checkCorrections(values, drawn, { sample, fpcType, add });
    return values ?? new Float64Array(sample.rows).fill(Number.NaN);
  };
  const fpc = read(['fpc'], design.fpc, { cell: strata, unit: psus });
  let parent = joined(strata, psus);
  const stages = laterStages.map((stage, index): SampledStage => {
    const cluster = textsOf(columns.get(stage.cluster)!);
    const stratum = stage.stratum === undefined ? undefined : textsOf(columns.get(stage.stratum)!);
    const cell = stratum ? joined(parent, stratum) : parent;
    const share = read(['laterStages', index, 'fpc'], stage.fpc, { cell, unit: cluster });
    parent = joined(cell, cluster);
    return { ...(stratum && { stratum }), cluster, fpc: share };
  });
  return { fpc, laterStages: stages, ...(fpcType && { fpcType }) };
}

/** Units of a stage, and among which others each was drawn. */
interface DrawnUnits {
  readonly cell: readonly string[];
  readonly unit: readonly string[];
}

/** The numbers of a file by the categories of each row; undefined where it lacks one, which is reported. */
function correctionsOf(
  margin: Exclude<CorrectionSpec, string>,
  { cross, totals, faults }: { cross: Cross; totals: TotalsOfSpec; faults: WeightingFaults },
): Float64Array | undefined {
  const table = totals.tables.get(margin);
  if (!table) return undefined;
  const { codes, labels, keys } = cross(margin.by);
  const totalOf = new Map(table.cells.map(({ key, total }) => [key, total]));
  const ofCell = keys.map((key) => totalOf.get(keyText(key)));
  if (!ofCell.includes(undefined)) return Float64Array.from(codes, (code) => ofCell[code] ?? Number.NaN);
  for (const [cell, total] of ofCell.entries()) {
    const units = codes.filter((code) => code === cell).length;
    if (total === undefined)
      faults.add({ file: table.file }, weightingProblems.totalMissing({ label: labels[cell]!, units }));
  }
  return undefined;
}

function checkCorrections(
  values: Float64Array,
  { cell, unit }: DrawnUnits,
  {
    sample,
    fpcType,
    add,
  }: { sample: SampleRows; fpcType: SurveyDesign['fpcType']; add: (problem: WeightingProblem) => void },
): void {
  const isFraction = fpcType === undefined ? values.every((value) => !(value > 1)) : fpcType === 'fraction';
  const isPossible = (value: number) => value > 0 && value < Number.POSITIVE_INFINITY && !(isFraction && value > 1);
  const firstRow = new Map<string, number>();
  const sampled = new Map<string, Set<string>>();
  const impossible: number[] = [];
  const varying: number[] = [];
  const tooMany: number[] = [];
  for (const [row, value] of values.entries()) {
    const of = cell[row]!;
    const first = firstRow.get(of) ?? row;
    firstRow.set(of, first);
    const units = sampled.get(of) ?? new Set<string>();
    sampled.set(of, units.add(unit[row]!));
    if (!isPossible(value)) impossible.push(row);
    else if (values[first] !== value) varying.push(row);
    else if (!isFraction && units.size > value) tooMany.push(row);
  }
  if (impossible.length > 0) add(weightingProblems.wrongCorrection(rowsInWords(sample, impossible)));
  if (varying.length > 0) add(weightingProblems.correctionVaries(rowsInWords(sample, varying)));
  if (tooMany.length > 0) add(weightingProblems.moreThanPopulation(rowsInWords(sample, tooMany)));
}

function joined(cell: readonly string[], unit: readonly string[]): string[] {
  return cell.map((of, row) => JSON.stringify([of, unit[row]]));
}
