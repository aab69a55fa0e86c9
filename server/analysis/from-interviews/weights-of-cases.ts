import { type ModelBlock, modelColumns } from '#estimation';
import type { FileFlaw } from '../../problems.ts';
import type { AnalysisFile, FittedWeighting, SampledRecords, SampledStage } from '../analysis-file.ts';
import { codesAt, numbersAt } from '../columns.ts';
import type { SurveyDesign } from '../survey-design.ts';

/** The weight of each sampled unit, and the steps that fitted it to totals. */
export interface WeightOfUnits {
  readonly weight: Float64Array;
  readonly fitted: readonly FittedWeighting[];
}

/** Weights of the cases of an edition, made by a specification. */
export interface WeightsOfCases {
  readonly name: string;
  /** Hash of the specification and of what the weights were made from. */
  readonly hash: string;
  /** The row of each case. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Of households whose selected adult answered, and of those adults. */
  readonly household: WeightOfUnits;
  readonly person: WeightOfUnits;
  /** Corrections and later stages of the design, where the specification states them. */
  readonly design?: StagesOfCases;
}

/** Corrections of each sampled unit, and its place in the later stages. */
export interface StagesOfCases extends Pick<SurveyDesign, 'fpcType'> {
  readonly fpc: Float64Array;
  readonly laterStages: readonly SampledStage[];
}

/** The same of some of the rows, for records of these. */
export function stagesAt(
  design: StagesOfCases | undefined,
  rows: Int32Array,
): Pick<SampledRecords, 'fpc' | 'laterStages'> {
  if (!design) return {};
  const { fpc, laterStages } = design;
  const texts = (values: readonly string[]) => Array.from(rows, (row) => values[row]!);
  return {
    fpc: numbersAt(fpc, rows),
    ...(laterStages.length > 0 && {
      laterStages: laterStages.map(({ stratum, cluster, fpc: share }) => ({
        ...(stratum && { stratum: texts(stratum) }),
        cluster: texts(cluster),
        fpc: numbersAt(share, rows),
      })),
    }),
  };
}

/** The fitted steps of some of the rows, for records of these. */
export function fittedAt(
  of: WeightOfUnits | undefined,
  rows: Int32Array,
): { readonly fitted?: readonly FittedWeighting[] } {
  if (!of || of.fitted.length === 0) return {};
  return {
    fitted: of.fitted.map(({ columns, before, after }) => ({
      columns: modelColumns(
        rows.length,
        columns.blocks.map((block) => blockAt(block, rows)),
      ),
      before: numbersAt(before, rows),
      after: numbersAt(after, rows),
    })),
  };
}

function blockAt(block: ModelBlock, rows: Int32Array): ModelBlock {
  if (block.kind === 'number') return { ...block, values: numbersAt(block.values, rows) };
  const codes = codesAt(block.codes, rows);
  return block.kind === 'slopes' ? { ...block, codes, values: numbersAt(block.values, rows) } : { ...block, codes };
}

/** How many interviews of the figures have no weight: they would count for nobody, silently. */
export function unweightedCases({ persons, households }: AnalysisFile): number {
  return persons.weight.filter((weight, row) => weight === 0 || households.weight[row] === 0).length;
}

/** The same as a problem. */
export function casesWithoutWeight(count: number): { reason: string; flaw: FileFlaw } {
  return {
    reason: `${count} interviews of the figures have no weight; let the steps of the specification keep who answered`,
    flaw: { code: 'cases-without-weight', about: { count } },
  };
}
