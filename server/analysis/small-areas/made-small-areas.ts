import type { SmallAreaSpec } from '#contract';
import { EstimationError, type FayHerriot, fayHerriot, isDefined, type SmallAreaEstimate } from '#estimation';
import type { AnalysisFile } from '../analysis-file.ts';
import type { TableCell } from '../tables/table-cell.ts';
import { type AreaCovariates, readAreaCovariates } from './area-covariates.ts';
import { type DirectAreas, directAreas } from './direct-areas.ts';
import type { SmallAreaSource } from './read-small-areas.ts';
import { type SamplingVariances, samplingVariances } from './sampling-variances.ts';
import { SmallAreaFaults } from './small-area-error.ts';
import { smallAreaProblems } from './small-area-problems.ts';

/** An area with its two figures, which are never one. */
export interface SmallAreaFigures {
  readonly area: string;
  /** As a table has it; null where the file does not know the area. */
  readonly direct: TableCell | null;
  readonly model: ModelFigure;
}

/** What the model says of an area. No standard judges it: it has no label. */
export interface ModelFigure {
  /** `alone`: the direct figure has no part in it, because there is no sample or the specification says so. */
  readonly basis: 'combined' | 'alone-no-sample' | 'alone-as-specified';
  readonly estimate: number;
  /** Root of the mean squared error. */
  readonly rmse: number;
  /** `rmse` over the estimate, a fraction. */
  readonly cv: number | null;
  /** Weight of the direct figure, from 0 to 1. */
  readonly direct_weight: number;
  /** What the covariates alone say. */
  readonly synthetic: number;
  /** Of the direct figure, as the model takes it. */
  readonly sampling_variance: number | null;
  readonly standardized_residual: number | null;
  /** Whether it lies where the figure cannot be, such as a share below 0. */
  readonly outside_range: boolean;
}

export interface MadeSmallAreas {
  readonly spec: SmallAreaSpec;
  readonly direct: DirectAreas;
  readonly covariates: AreaCovariates;
  readonly variances: SamplingVariances;
  readonly fit: FayHerriot;
  readonly areas: readonly SmallAreaFigures[];
  readonly cvs: { readonly limit: number; readonly above: number; readonly smaller: number; readonly within: number };
}

const METHODS = { reml: 'REML', ml: 'ML', moments: 'moments' } as const;

/**
 * Makes the figures of small areas: direct and by the model of Fay and Herriot, side by side.
 *
 * @throws SmallAreaError with everything that is wrong with the specification, the file and the covariates
 */
export async function madeSmallAreas(source: SmallAreaSource, file: AnalysisFile): Promise<MadeSmallAreas> {
  const { spec, faults } = source;
  const covariates = source.isUnreadable ? undefined : await readAreaCovariates(source, faults);
  const direct = directAreas(source, file, faults);
  if (covariates && direct) checkAreas(source, { covariates, direct }, faults);
  const sampled = direct ? sampledAreas(spec, direct) : [];
  const { columns } = spec.covariates;
  if (direct && sampled.length <= columns.length + 1)
    faults.add(source.place(['covariates', 'columns']), smallAreaProblems.fewAreas(sampled.length, columns.length));
  const variances = direct ? samplingVariances(source, direct, sampled, faults) : undefined;
  faults.throwIfAny();
  const read = { covariates: covariates!, direct: direct!, variances: variances! };
  const names = [...new Set([...read.direct.cells.keys(), ...read.covariates.areas.keys()])];
  const fit = fitted(source, names, read);
  const areas = names.map((area, place): SmallAreaFigures => {
    const cell = read.direct.cells.get(area) ?? null;
    return { area, direct: cell, model: modelFigure(fit.areas[place]!, { area, cell, ...read }) };
  });
  return { spec, ...read, fit, areas, cvs: comparedCvs(areas, spec.cvLimit) };
}

/** Areas of the covariates and of the file have to be the same, but for those that are said to be without sample. */
function checkAreas(
  { spec, place }: SmallAreaSource,
  { covariates, direct }: { readonly covariates: AreaCovariates; readonly direct: DirectAreas },
  faults: SmallAreaFaults,
): void {
  const known = [...direct.cells.keys()];
  const { file } = covariates;
  for (const [area, { line }] of covariates.areas)
    if (!direct.cells.has(area) && !spec.modelAlone.includes(area))
      faults.add(
        { file, line, column: spec.covariates.area },
        smallAreaProblems.areaNotInFile(area, spec.variable, known),
      );
  for (const area of known)
    if (!covariates.areas.has(area)) faults.add({ file }, smallAreaProblems.areaWithoutLine(area));
  for (const [index, area] of spec.modelAlone.entries())
    if (!covariates.areas.has(area) && !direct.cells.has(area))
      faults.add(place(['modelAlone', index]), smallAreaProblems.aloneUnknown(area, file));
}

/** Areas whose direct figure enters the model. */
function sampledAreas({ modelAlone }: SmallAreaSpec, { cells }: DirectAreas): string[] {
  return [...cells].flatMap(([area, { n }]) => (n > 0 && !modelAlone.includes(area) ? [area] : []));
}

type Read = Pick<MadeSmallAreas, 'covariates' | 'direct' | 'variances'>;

/** @throws SmallAreaError where the model has no estimate */
function fitted({ spec, place }: SmallAreaSource, names: readonly string[], { covariates, direct, variances }: Read) {
  const variancesOf = names.map((area) => variances.of.get(area) ?? Number.NaN);
  try {
    return fayHerriot({
      estimates: names.map((area, index) =>
        Number.isNaN(variancesOf[index]) ? Number.NaN : direct.cells.get(area)!.estimate!,
      ),
      variances: variancesOf,
      covariates: spec.covariates.columns.map((name, column) => ({
        name,
        values: names.map((area) => covariates.areas.get(area)!.values[column]!),
      })),
      method: METHODS[spec.method],
    });
  } catch (error) {
    if (!(error instanceof EstimationError)) throw error;
    const { code, problem, remedy } = error;
    const faults = new SmallAreaFaults();
    faults.add(place(['covariates', 'columns']), smallAreaProblems.notMade(code, problem, remedy));
    faults.throwIfAny();
    throw error;
  }
}

function modelFigure(
  { basis, value, mse, relativeError, synthetic, directWeight, standardizedResidual }: SmallAreaEstimate,
  { area, cell, direct: { figure, per }, variances }: Read & { readonly area: string; readonly cell: TableCell | null },
): ModelFigure {
  const hasSample = cell !== null && cell.n > 0;
  return {
    basis: basis === 'combined' ? basis : hasSample ? 'alone-as-specified' : 'alone-no-sample',
    estimate: value,
    rmse: Math.sqrt(mse),
    cv: isDefined(relativeError) ? relativeError : null,
    direct_weight: directWeight,
    synthetic,
    sampling_variance: variances.of.get(area) ?? null,
    standardized_residual: isDefined(standardizedResidual) ? standardizedResidual : null,
    outside_range: (figure.hasNegatives !== true && value < 0) || (figure.statistic === 'share' && value > per),
  };
}

/** How many direct coefficients of variation above the limit are smaller by the model, and how many within it. */
function comparedCvs(areas: readonly SmallAreaFigures[], limit: number): MadeSmallAreas['cvs'] {
  const pairs = areas.flatMap(({ direct, model }) => {
    const own = direct?.cv ?? null;
    return model.basis === 'combined' && own !== null && own > limit ? [{ own, cv: model.cv ?? Infinity }] : [];
  });
  return {
    limit,
    above: pairs.length,
    smaller: pairs.filter(({ own, cv }) => cv < own).length,
    within: pairs.filter(({ cv }) => cv <= limit).length,
  };
}
