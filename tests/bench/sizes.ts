import type { SeededRandom } from '../../server/simulation/random.ts';

const FEWEST = 2;
const MOST = 60;

/** 2 to 60 PSUs in every stratum, few in most and many in some, `psus` in total. */
export function psusPerStratum(strata: number, psus: number, random: SeededRandom): Int32Array {
  const counts = Int32Array.from(
    { length: strata },
    () => FEWEST + Math.floor((MOST - FEWEST + 1) * random.next() ** 2),
  );
  let excess = counts.reduce((sum, count) => sum + count, 0) - psus;
  while (excess !== 0) {
    const stratum = random.integer(0, strata - 1);
    const moved = counts[stratum]! - Math.sign(excess);
    if (moved < FEWEST || moved > MOST) continue;
    counts[stratum] = moved;
    excess -= Math.sign(excess);
  }
  return counts;
}

/** Persons in every PSU: at least one, the rest in proportion to random sizes that differ tenfold and more. */
export function psuSizes(psus: number, persons: number, random: SeededRandom): Int32Array {
  const size = Float64Array.from({ length: psus }, () => 0.2 - Math.log(1 - random.next()));
  const all = size.reduce((sum, value) => sum + value, 0);
  const counts = new Int32Array(psus);
  let handedOut = 0;
  let reached = 0;
  for (let psu = 0; psu < psus; psu++) {
    reached += size[psu]!;
    const upTo = psu === psus - 1 ? persons - psus : Math.floor(((persons - psus) * reached) / all);
    counts[psu] = 1 + upTo - handedOut;
    handedOut = upTo;
  }
  return counts;
}
