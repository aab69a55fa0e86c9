import type { TaylorDesign } from './types.ts';

/** PSUs minus strata of some of the PSUs; those of two editions that are the same area count once. */
export function psuDegrees(
  seen: Uint8Array,
  { psuStratum, strataCount, stacked }: Pick<TaylorDesign, 'psuStratum' | 'strataCount' | 'stacked'>,
): number {
  const psus = new Uint8Array(seen.length);
  const strata = new Uint8Array(strataCount);
  let degrees = 0;
  for (let psu = 0; psu < seen.length; psu++) {
    const area = stacked?.samePsu[psu] ?? psu;
    if (seen[psu] === 0 || psus[area] === 1) continue;
    psus[area] = 1;
    const stratum = stacked?.sameStratum[psuStratum[psu]!] ?? psuStratum[psu]!;
    if (strata[stratum] === 1) degrees++;
    strata[stratum] = 1;
  }
  return degrees;
}
