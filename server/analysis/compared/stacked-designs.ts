import { type Design, type DesignInput, replicateDesign, stackedDesign } from '#estimation';
import type { SampledRecords } from '../analysis-file.ts';
import { designInput, fpcType, type IncidentSample, incidentInput } from '../indicators/designs.ts';
import type { SurveyDesign, VarianceFrame } from '../survey-design.ts';

/** Persons or households of an edition, with the design of their survey. */
export interface StackedSample {
  readonly design: SurveyDesign;
  readonly records: SampledRecords;
}

/**
 * Persons or households of editions that keep their PSUs as one design, row after row: equal codes of stratum and PSU
 * are one PSU, and replicates of equal number are one replicate.
 */
export function stackedSampledDesign(parts: readonly StackedSample[]): Design {
  const [{ design }] = parts as readonly [StackedSample];
  const weights = joined(parts.map(({ records }) => records.weight));
  if (design.replicates) {
    const columns = parts.map(({ records }) => records.replicates!);
    const replicateWeights = columns[0]!.map((_, replicate) => joined(columns.map((of) => of[replicate]!)));
    return replicateDesign({ ...design.replicates, weights, replicateWeights });
  }
  return stackedDesign({
    editions: parts.map((part) => withoutCommon(designInput(part.design, part.records))),
    ...common(design, 'all_psus'),
  }).design;
}

/** Incidents of an edition, with the design of their survey. */
export interface StackedIncidents {
  readonly design: SurveyDesign;
  readonly sample: IncidentSample;
}

/** Incidents of editions that keep their PSUs as one design; see `stackedSampledDesign`. */
export function stackedIncidentDesign(parts: readonly StackedIncidents[], frame: VarianceFrame): Design {
  const [{ design, sample }] = parts as readonly [StackedIncidents];
  if (design.replicates && sample.replicates) {
    const factors = sample.replicates.factors.map((_, replicate) =>
      joined(parts.map((part) => part.sample.replicates!.factors[replicate]!)),
    );
    let units = 0;
    const unitOfRow = parts.flatMap((part) => {
      const { factors: own, unitOfRow: rows } = part.sample.replicates!;
      const before = units;
      units += own[0]!.length;
      return Array.from(rows, (unit) => before + unit);
    });
    const weights = joined(parts.map((part) => part.sample.weight));
    return replicateDesign({ ...design.replicates, weights, factors, unitOfRow: Int32Array.from(unitOfRow) });
  }
  return stackedDesign({
    editions: parts.map((part) => incidentEdition(part, frame)),
    ...common(design, frame),
  }).design;
}

function incidentEdition({ design, sample }: StackedIncidents, frame: VarianceFrame) {
  return {
    ...withoutCommon(incidentInput(sample, design)),
    ...(frame === 'all_psus' && { frame: sample.frame }),
  };
}

function withoutCommon({ weights, strata, clusters, fpc }: Omit<DesignInput, 'lonelyPsu'>) {
  return { ...(weights && { weights }), ...(strata && { strata }), ...(clusters && { clusters }), ...(fpc && { fpc }) };
}

/** What holds for all editions of a stack. */
function common(design: SurveyDesign, frame: VarianceFrame) {
  return { nest: design.nested, lonelyPsu: design.lonelyPsu[frame], ...fpcType(design) };
}

function joined(columns: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const column of columns) {
    whole.set(column, place);
    place += column.length;
  }
  return whole;
}
