import type { Area } from '#contract';
import type { SampleUnit } from '../model.ts';

interface Stratum {
  stratum: string;
  area: Area;
  state: string;
  /** Blocks in the stratum and blocks drawn; dwellings per block and dwellings drawn in each. */
  blocks: number;
  drawnBlocks: number;
  dwellings: number;
  drawnDwellings: number;
}

const strata: readonly Stratum[] = [
  { stratum: 'capital', area: 'urban', state: '01', blocks: 400, drawnBlocks: 10, dwellings: 60, drawnDwellings: 6 },
  { stratum: 'towns', area: 'other_urban', state: '02', blocks: 300, drawnBlocks: 8, dwellings: 45, drawnDwellings: 6 },
  { stratum: 'countryside', area: 'rural', state: '03', blocks: 200, drawnBlocks: 6, dwellings: 40, drawnDwellings: 6 },
];

/**
 * The demonstration's sample, an invented country: 24 blocks by simple random sampling in three strata, six dwellings in
 * each, so a dwelling's probability is (drawn blocks / blocks) x (6 / dwellings of the block).
 */
export function demoSample(newSeed: () => string): SampleUnit[] {
  return strata.flatMap(({ stratum, area, state, blocks, drawnBlocks, dwellings, drawnDwellings }) =>
    Array.from({ length: drawnBlocks * drawnDwellings }, (_, place) => {
      const block = String(Math.floor(place / drawnDwellings) + 1).padStart(2, '0');
      const dwelling = String((place % drawnDwellings) + 1).padStart(2, '0');
      return {
        caseId: `${stratum}-${block}-${dwelling}`,
        stratum,
        psu: `${stratum}-${block}`,
        probabilities: [drawnBlocks / blocks, drawnDwellings / dwellings],
        area,
        state,
        label: `Dwelling ${dwelling}, block ${stratum} ${block}`,
        seed: newSeed(),
      };
    }),
  );
}
