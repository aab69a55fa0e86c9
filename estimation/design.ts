import { unsampledShare } from './design/correction.ts';
import { designWeights } from './design/design-weights.ts';
import { laterStages } from './design/later-stages.ts';
import { type NumberedPsus, numberPsus } from './design/number-psus.ts';
import { psuFractions } from './design/psu-fractions.ts';
import { rowCount } from './design/row-count.ts';
import type { DesignInput, TaylorDesign } from './design/types.ts';
import { unitSums } from './design/unit-sums.ts';

/**
 * A stratified, clustered design for Taylor linearization.
 *
 * Strata, numbers of PSUs and sampling fractions are fixed here, from the whole file. Domains come later, as
 * a column. To leave rows out before the design is made would lose PSUs and understate the variance.
 *
 * @param input columns of length n (one value per row); codes are text or numbers, weights are 0 or more
 * @returns the design, frozen
 * @throws EstimationError length-mismatch, invalid-weight, missing-design-value, invalid-fpc,
 * clusters-not-nested, invalid-option
 * @see Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, sections 3.7 and 4.3
 * @example taylorDesign({ strata: [['a', 'a', 'b', 'b']], clusters: [[1, 2, 1, 2]], nest: true, lonelyPsu: 'fail' }).degreesOfFreedom // => 2
 * @example taylorDesign({ clusters: [[7, 7, 8]], frame: { clusters: [8, 9] }, lonelyPsu: 'fail' }).psuCount // => 3
 */
export function taylorDesign(input: DesignInput): TaylorDesign {
  return designOfPsus(input, numberPsus(input, rowCount(input)));
}

/** The same of PSUs that are numbered already. */
export function designOfPsus(input: DesignInput, numbered: NumberedPsus): TaylorDesign {
  const rows = numbered.rowPsu.length;
  const psuFraction = psuFractions(input, rows, numbered);
  const stages = laterStages(input, rows, numbered.rowPsu);
  const weights = designWeights(input, { rows, numbered, psuFraction, stages });
  const { rowPsu, psuCount, psuStratum, strataCount, psusInStratum, stratumLabels } = numbered;
  const { rowUnit, unitCount } = stages.at(-1) ?? { rowUnit: rowPsu, unitCount: psuCount };
  const fraction = new Float64Array(strataCount).fill(1);
  for (let psu = 0; psu < psuCount; psu++)
    fraction[psuStratum[psu]!] = Math.min(fraction[psuStratum[psu]!]!, psuFraction[psu]!);
  return Object.freeze({
    kind: 'taylor',
    rows,
    weights,
    base: weights,
    rowUnit,
    unitCount,
    ...unitSums(rowUnit, unitCount, weights, weights),
    rowPsu,
    psuCount,
    psuStratum,
    strataCount,
    psusInStratum,
    psuFraction,
    fraction,
    stratumLabels,
    unitPsu: stages.reduce(
      (above, { parent }) => parent.map((unit) => above[unit]!),
      new Int32Array(psuCount).map((_, psu) => psu),
    ),
    psuUnsampled: psuFraction.map(unsampledShare),
    pps: input.pps !== undefined,
    laterStages: stages.map(({ rowUnit: _rows, ...stage }) => stage),
    lonelyPsu: input.lonelyPsu,
    domainLonely: input.domainLonely ?? false,
    ...countedUnits(numbered, weights),
    fittedSteps: [],
  });
}

/** PSUs and strata that carry weight or stand in the frame. */
export function countedUnits(
  numbered: Omit<NumberedPsus, 'stratumLabels' | 'psusInStratum' | 'framePsu'>,
  weights: Float64Array,
) {
  const { rowPsu, psuCount, psuStratum, strataCount, inFrame } = numbered;
  const seenPsu = Uint8Array.from(inFrame);
  for (let row = 0; row < weights.length; row++) if (weights[row]! > 0) seenPsu[rowPsu[row]!] = 1;
  const countedInStratum = new Int32Array(strataCount);
  for (let psu = 0; psu < psuCount; psu++) countedInStratum[psuStratum[psu]!]! += seenPsu[psu]!;
  const degreesOfFreedom = countedInStratum.reduce((sum, psus) => sum + Math.max(0, psus - 1), 0);
  return { countedInStratum, degreesOfFreedom };
}
