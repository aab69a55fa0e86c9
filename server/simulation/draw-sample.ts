import { sum } from 'simple-statistics';
import type { Household, Psu, SimulatedStratum } from './population.ts';
import type { SeededRandom } from './random.ts';

/** A dwelling drawn into the sample, with the probabilities of its two stages. */
export interface DrawnDwelling {
  id: string;
  stratum: string;
  psu: string;
  area: SimulatedStratum['area'];
  state: string;
  /** n_h / N_h of its stratum and m_i / M_i of its PSU. */
  probabilities: [number, number];
  household: Household;
}

/** Dwellings drawn per PSU, on average; more where half of the PSUs have not as many together. */
const DWELLINGS_PER_PSU = 6;

/**
 * A stratified two-stage sample of `cases` dwellings: PSUs by simple random sampling within strata (at least
 * two each), dwellings by simple random sampling within PSUs. Strata share the cases in proportion to their
 * dwellings.
 *
 * @param other PSUs of another edition's sample, of the same size: half of them, drawn at random, are in this
 *   sample too and the rest come from the others, which leaves every PSU its probability
 */
export function drawSample(
  random: SeededRandom,
  population: readonly SimulatedStratum[],
  cases: number,
  other?: ReadonlySet<string>,
): DrawnDwelling[] {
  const sizes = population.map(({ psus }) => sum(psus.map(({ households }) => households.length)));
  const shares = shareOut(cases, sizes);
  return population.flatMap((stratum, h) => drawFromStratum(random, stratum, shares[h]!, other));
}

function drawFromStratum(
  random: SeededRandom,
  stratum: SimulatedStratum,
  cases: number,
  other?: ReadonlySet<string>,
): DrawnDwelling[] {
  // At most half: the other half is there for the sample of another year.
  const most = Math.floor(stratum.psus.length / 2);
  const count = Math.min(most, Math.max(2, Math.round(cases / DWELLINGS_PER_PSU)));
  const psus = other ? drawWithOverlap(random, stratum.psus, count, other) : random.sample(stratum.psus, count);
  const takes = shareOut(
    cases,
    psus.map(() => 1),
  );
  return psus.flatMap((psu, index) => {
    const take = Math.min(takes[index]!, psu.households.length);
    const chosen = random.sample([...psu.households.entries()], take);
    return chosen.map(([number, household]) => ({
      id: `${psu.id}-${String(number + 1).padStart(3, '0')}`,
      stratum: stratum.id,
      psu: psu.id,
      area: stratum.area,
      state: stratum.state,
      probabilities: [count / stratum.psus.length, take / psu.households.length],
      household,
    }));
  });
}

function drawWithOverlap(random: SeededRandom, psus: readonly Psu[], count: number, other: ReadonlySet<string>): Psu[] {
  const kept = random.sample(
    psus.filter(({ id }) => other.has(id)),
    Math.floor(count / 2),
  );
  const fresh = random.sample(
    psus.filter(({ id }) => !other.has(id)),
    count - kept.length,
  );
  return [...kept, ...fresh];
}

/** `total` whole units in proportion to `sizes`, by largest remainders, so that they add up. */
function shareOut(total: number, sizes: readonly number[]): number[] {
  const sumOfSizes = sum(sizes);
  const exact = sizes.map((size) => (total * size) / sumOfSizes);
  const shares = exact.map(Math.floor);
  const rest = total - sum(shares);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, rest)) shares[index]! += 1;
  return shares;
}
