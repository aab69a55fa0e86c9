import { describe, expect, it } from 'vitest';
import { groupDifferences, jackknife, jointEstimates, type LonelyPsu, stackedDesign } from '#estimation';
import { below, randomStream } from '../../estimation/replicates/random-stream.ts';
import { DOZEN_ROUNDINGS } from './tolerances.ts';

const STRATA = 3;
const AREAS = 30;
const DRAWN = 10;

/** A population of areas, whose totals are alike in both years. */
const draw = below(1000, randomStream(7, 'areas'));
const population = Array.from({ length: STRATA * AREAS }, (_, area) => {
  const level = 100 + 20 * Math.floor(area / AREAS) + draw() / 20;
  return { first: level + draw() / 100, second: 1.1 * level + draw() / 100 };
});
const changeOfPopulation = population.reduce((sum, { first, second }) => sum + second - first, 0);

type Stream = ReturnType<typeof randomStream>;

function shuffled(stratum: number, stream: Stream): number[] {
  const areas = Array.from({ length: AREAS }, (_, area) => stratum * AREAS + area);
  for (let place = AREAS - 1; place > 0; place--) {
    const other = below(place + 1, stream)();
    [areas[place], areas[other]] = [areas[other]!, areas[place]!];
  }
  return areas;
}

/** Simple random samples of both years in each stratum, with so many areas in both, or drawn anew in the second. */
function samples(kept: number | 'drawn anew', stream: Stream) {
  const chosen: { stratum: number; area: number }[][] = [[], []];
  for (let stratum = 0; stratum < STRATA; stratum++) {
    const areas = shuffled(stratum, stream);
    const first = areas.slice(0, DRAWN);
    const second =
      kept === 'drawn anew' ? shuffled(stratum, stream).slice(0, DRAWN) : areas.slice(DRAWN - kept, 2 * DRAWN - kept);
    for (const [year, of] of [first, second].entries()) chosen[year]!.push(...of.map((area) => ({ stratum, area })));
  }
  return chosen;
}

const NO_CORRECTION = { withFpc: false };

function changeOf(kept: Parameters<typeof samples>[0], stream: Stream, { withFpc } = { withFpc: true }) {
  const chosen = samples(kept, stream);
  const editions = chosen.map((of) => ({
    weights: of.map(() => AREAS / DRAWN),
    strata: [of.map(({ stratum }) => stratum)],
    clusters: [of.map(({ area }) => area)],
    ...(withFpc && { fpc: [of.map(() => AREAS)] }),
  }));
  const y = chosen.flatMap((of, year) => of.map(({ area }) => population[area]![year === 0 ? 'first' : 'second']));
  const stacked = stackedDesign({ editions, lonelyPsu: 'fail' });
  const [change] = groupDifferences(jointEstimates({ kind: 'total', y }, stacked.design, stacked.editions));
  return { value: change!.value as number, se: change!.se as number };
}

describe('a change of totals between editions that keep some of their PSUs', () => {
  it.each([{ kept: 10 }, { kept: 6 }, { kept: 2 }, { kept: 'drawn anew' as const }])(
    'has on average the variance that such samples have: $kept of 10',
    ({ kept }) => {
      const stream = randomStream(2026, `kept ${kept}`);
      const runs = Array.from({ length: 2000 }, () => changeOf(kept, stream));
      const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = mean(runs.map(({ value }) => (value - changeOfPopulation) ** 2));
      // Of 2,000 samples the variance has a standard error of 3.2 %.
      expect(mean(runs.map(({ se }) => se ** 2)) / variance).toBeGreaterThan(0.9);
      expect(mean(runs.map(({ se }) => se ** 2)) / variance).toBeLessThan(1.1);
    },
    30_000,
  );

  it('lies between that of samples that have all in common and that of independent ones', () => {
    const errors = [10, 6, 2, 0].map((kept) => changeOf(kept, randomStream(5, 'once'), NO_CORRECTION).se);
    expect([...errors].sort((one, other) => one - other)).toEqual(errors);
  });
});

describe('two editions drawn apart that have all PSUs in common', () => {
  const design = (lonelyPsu: LonelyPsu, sharedStrata: 'apart' | 'as-coded') =>
    stackedDesign({
      editions: [0, 1].map(() => ({
        weights: [2, 3, 2, 4, 1, 5, 2],
        strata: [['h', 'h', 'h', 'h', 'k', 'k', 'm']],
        clusters: [['a', 'a', 'b', 'c', 'd', 'e', 'f']],
      })),
      lonelyPsu,
      sharedStrata,
    });
  const y = [1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0];

  it.each(['remove', 'certainty', 'adjust', 'average'] as const)(
    'are as one sample, also with lonely PSUs (%s)',
    (lonelyPsu) => {
      const [apart, whole] = (['apart', 'as-coded'] as const).map((strata) => {
        const stacked = design(lonelyPsu, strata);
        return jointEstimates({ kind: 'mean', y }, stacked.design, stacked.editions);
      });
      expect(apart!.df).toBe(whole!.df);
      const same = apart!.covariance as number[][];
      for (const [a, row] of (whole!.covariance as number[][]).entries())
        for (const [b, value] of row.entries()) {
          // `average` scales what each edition has; the covariance of what is shared stays what it is.
          if (lonelyPsu === 'average' && a !== b) continue;
          expect(same[a]![b]! / value).toBeCloseTo(1, DOZEN_ROUNDINGS);
        }
    },
  );

  it('make no replicates, which would leave a PSU out of one of them alone', () => {
    expect(() => jackknife(design('remove', 'apart').design)).toThrow(/sharedStrata/);
    expect(jackknife(design('remove', 'as-coded').design).count).toBeGreaterThan(0);
  });
});
