import { designWeights } from './design/design-weights.ts';
import { laterStages } from './design/later-stages.ts';
import { numberPsus } from './design/number-psus.ts';
import { rowCount } from './design/row-count.ts';
import { stratumFractions } from './design/stratum-fractions.ts';
import type { Design, DesignInput } from './design/types.ts';

export type { Codes, Design, DesignInput, LonelyPsu, Stage } from './design/types.ts';

/**
 * A stratified, clustered design for Taylor linearization with ultimate clusters.
 *
 * Strata, numbers of PSUs and sampling fractions are fixed here, from the whole file. Domains come later, as a column:
 * leaving rows out before making the design would lose PSUs and understate the variance.
 *
 * @param input columns of length n (one value per row); codes are text or numbers, weights are 0 or more
 * @returns the design, frozen
 * @throws EstimationError length-mismatch, invalid-weight, missing-design-value, invalid-fpc, clusters-not-nested, invalid-option
 * @see Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, sections 3.7 and 4.3
 * @example taylorDesign({ strata: [['a', 'a', 'b', 'b']], clusters: [[1, 2, 1, 2]], nest: true, lonelyPsu: 'fail' }).degreesOfFreedom // => 2
 * @example taylorDesign({ clusters: [[7, 7, 8]], frame: { clusters: [8, 9] }, lonelyPsu: 'fail' }).psuCount // => 3
 */
export function taylorDesign(input: DesignInput): Design {
  const rows = rowCount(input);
  const numbered = numberPsus(input, rows);
  const fraction = stratumFractions(input, rows, numbered);
  const stages = laterStages(input, rows, numbered.rowPsu);
  const weights = designWeights(input, rows, numbered, fraction, stages);

  const seenPsu = new Uint8Array(numbered.psuCount);
  for (let row = 0; row < rows; row++) if (weights[row]! > 0) seenPsu[numbered.rowPsu[row]!] = 1;
  const seenStratum = new Uint8Array(numbered.strataCount);
  let countedPsus = 0;
  for (let psu = 0; psu < numbered.psuCount; psu++) {
    if (seenPsu[psu] === 0 && numbered.inFrame[psu] === 0) continue;
    countedPsus++;
    seenStratum[numbered.psuStratum[psu]!] = 1;
  }
  const countedStrata = seenStratum.reduce((sum, seen) => sum + seen, 0);

  return Object.freeze({
    rows,
    weights,
    rowPsu: numbered.rowPsu,
    rowOrder: numbered.rowOrder,
    psuStart: numbered.psuStart,
    psuCount: numbered.psuCount,
    psuStratum: numbered.psuStratum,
    strataCount: numbered.strataCount,
    psusInStratum: numbered.psusInStratum,
    fraction,
    stratumLabels: numbered.stratumLabels,
    laterStages: stages,
    lonelyPsu: input.lonelyPsu,
    domainLonely: input.domainLonely ?? false,
    countedPsus,
    countedStrata,
    degreesOfFreedom: countedPsus - countedStrata,
  });
}
