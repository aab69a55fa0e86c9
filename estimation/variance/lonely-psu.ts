import type { LonelyPsu, TaylorDesign } from '../design/types.ts';
import { designErrors } from '../errors/design-errors.ts';

/** What a policy for lonely PSUs depends on. */
export interface Stratum {
  /** Units drawn. */
  readonly size: number;
  /** Largest share not sampled, 1 - f, of its units. */
  readonly unsampled: number;
}

export interface Policy {
  readonly lonelyPsu: LonelyPsu;
  readonly domainLonely: boolean;
}

/**
 * Under the policy `fail` a stratum with one PSU stops every estimate, even of a domain that has no row in
 * it.
 */
export function refuseLonelyPsus(design: TaylorDesign): void {
  refuseLonelyStrata(design);
  if (design.lonelyPsu !== 'fail') return;
  design.laterStages.forEach((stage, index) => {
    for (let unit = 0; unit < stage.unitCount; unit++)
      if (stage.sampledInCell[stage.cell[unit]!] === 1 && stage.unsampled[unit]! > 0)
        throw designErrors.lonelyLaterStage({ stage: index + 2 });
  });
}

/** The same of the first stage alone, for what rests on nothing else. */
export function refuseLonelyStrata(design: TaylorDesign): void {
  if (design.lonelyPsu !== 'fail') return;
  for (let psu = 0; psu < design.psuCount; psu++) {
    const stratum = design.psuStratum[psu]!;
    if (design.psusInStratum[stratum] === 1 && design.psuUnsampled[psu]! > 0)
      throw designErrors.lonelyStratum({ stratum: design.stratumLabels[stratum]! });
  }
}

/**
 * How a stratum enters the variance: around its own mean, around the mean of all units, with 0, or not at
 * all.
 */
export type Treatment = 'own-mean' | 'overall-mean' | 'nothing' | 'left-out';

/** @param present units of the stratum that have rows of the group */
export function treatment(
  { lonelyPsu, domainLonely }: Policy,
  { size, unsampled }: Stratum,
  present: number,
): Treatment {
  const lonelyInDomain = domainLonely && size > 1 && present === 1;
  // Even if the stratum was fully sampled: R's survey leaves it out of the average before it reads the
  // fraction.
  if (lonelyInDomain && lonelyPsu === 'average') return 'left-out';
  if (unsampled === 0) return 'nothing';
  if (size > 1 && !lonelyInDomain) return 'own-mean';
  if (lonelyPsu === 'adjust') return 'overall-mean';
  if (size > 1) return 'own-mean';
  return lonelyPsu === 'average' ? 'left-out' : 'nothing';
}
