import { expect, it } from 'vitest';
import { rulesSchema } from '#contract';
import { attackOn } from '../../../server/suppression/attack/attack.ts';
import { linearSolver } from '../../../server/suppression/attack/solver.ts';
import { type HiddenCells, hiddenCells } from '../../../server/suppression/hidden-cells.ts';
import { primaryQuantities } from '../../../server/suppression/primary.ts';
import { protectionOf } from '../../../server/suppression/recovered.ts';
import { suppress } from '../../../server/suppression/suppress.ts';
import type { Relation, ReleaseSystem } from '../../../server/suppression/system/release-system.ts';
import { bySize } from '../../support/size.ts';
import { randomFrom, randomTable } from './random-systems.ts';

/** Programs find limits to so much of the number. */
const TOLERANCE = 1e-5;

/** How many sets of tables are tried. */
const SETS = bySize({ small: 5, full: 12 });

const SIZES = [
  [3, 3],
  [4, 3],
  [3, 3, 2],
  [5, 2],
  [2, 2, 2, 2],
] as const;

/**
 * Two tables of random cells of one survey: the total of one is a part of that of the other, cell by cell
 * of a margin.
 */
function tableSet(seed: number): ReleaseSystem {
  const random = randomFrom(seed);
  const one = randomTable(SIZES[seed % SIZES.length]!, { seed, most: 6, groups: seed % 3 === 0 });
  const other = randomTable(SIZES[(seed + 1) % SIZES.length]!, { seed: seed + 1000, most: 6 });
  const by = one.quantities.length;
  const quantities = [...one.quantities, ...other.quantities];
  const limits: Relation[] = [];
  for (let tried = 0; tried < 40; tried++) {
    const a = random(by);
    const b = by + random(other.quantities.length);
    const [part, whole] = quantities[a]!.count <= quantities[b]!.count ? [a, b] : [b, a];
    if (quantities[part]!.total > quantities[whole]!.total) continue;
    const terms = [
      { quantity: part, factor: 1 },
      { quantity: whole, factor: -1 },
    ];
    limits.push({ kind: 'at-most', why: 'within', terms });
  }
  const moved = ({ terms, ...relation }: Relation) => ({
    ...relation,
    terms: terms.map(({ quantity, factor }) => ({ quantity: quantity + by, factor })),
  });
  return {
    quantities,
    relations: [...one.relations, ...other.relations.map(moved), ...limits],
    cells: quantities.map((_, place) => ({ table: 'random', place, tells: [place], base: undefined })),
  };
}

/** The limits of one quantity by two programs of everything that is known, as they stand in the definition. */
async function limitsOf(system: ReleaseSystem, hidden: HiddenCells, asked: number, of: 'count' | 'total') {
  const highs = await linearSolver();
  const { infinity, constants } = highs;
  const values = system.quantities.map((quantity) => quantity[of]);
  const relations = system.relations.filter(({ onlyTotals }) => of === 'total' || !onlyTotals);
  const lower = values.map((value, one) =>
    hidden.isTold(one) ? value : of === 'count' && hidden.quantities.has(one) ? 1 : 0,
  );
  const starts = [0];
  const indices: number[] = [];
  const factors: number[] = [];
  for (const { terms } of relations) {
    indices.push(...terms.map(({ quantity }) => quantity));
    factors.push(...terms.map(({ factor }) => factor));
    starts.push(indices.length);
  }
  const solve = (sense: 'minimize' | 'maximize') => {
    const model = highs.createModel();
    try {
      model.options.set({ output_flag: false });
      model.passModel({
        numCols: values.length,
        numRows: relations.length,
        sense: constants.objectiveSense[sense],
        colCost: values.map((_, one) => (one === asked ? 1 : 0)),
        colLower: lower,
        colUpper: values.map((value, one) => (hidden.isTold(one) ? value : infinity)),
        rowLower: relations.map(({ kind }) => (kind === 'equal' ? 0 : -infinity)),
        rowUpper: relations.map(() => 0),
        matrix: {
          format: 'csr',
          numRows: relations.length,
          numCols: values.length,
          starts,
          indices,
          values: factors,
        },
      });
      model.run();
      if (model.getModelStatus() === constants.modelStatus.optimal) return model.getSolution().colValue![asked]!;
      return sense === 'maximize' ? Infinity : -Infinity;
    } finally {
      model.dispose();
    }
  };
  return { lower: solve('minimize'), upper: solve('maximize') };
}

const rules = rulesSchema.parse({ protection: 10 });

it('the attack finds the limits that programs of all that is known find, in sets of small tables', async () => {
  let limits = 0;
  for (let seed = 1; seed <= SETS; seed++) {
    const system = tableSet(seed);
    const hidden = hiddenCells(system);
    const primary = primaryQuantities(system, rules);
    for (const one of primary.keys()) hidden.hide(one);
    const asked = new Map(Array.from(primary, ([one, why]) => [one, protectionOf(why, rules)]));
    const { exact, intervals } = await attackOn(system, hidden, asked);
    for (const { quantity, of, lower, upper, shows } of intervals) {
      const key = of === 'cases' ? 'count' : 'total';
      const found = await limitsOf(system, hidden, quantity, key);
      const near = TOLERANCE * Math.max(1, system.quantities[quantity]![key]);
      // What is shown of them is possible; where all of it is said to be known, it is no less.
      expect(lower).toBeGreaterThanOrEqual(found.lower - near);
      expect(upper).toBeLessThanOrEqual(found.upper + near);
      expect(shows).not.toBe('unsolved');
      if (shows !== 'limits') continue;
      limits++;
      expect(Math.abs(lower - found.lower)).toBeLessThan(near);
      expect(Math.abs(upper - found.upper)).toBeLessThan(near);
    }
    for (const one of exact) {
      const found = await limitsOf(system, hidden, one, 'total');
      expect(found.upper - found.lower).toBeLessThan(TOLERANCE * Math.max(1, system.quantities[one]!.total));
    }
  }
  expect(limits).toBeGreaterThan(0);
}, 120_000);

it('nothing that must not be told is known more nearly than the rules allow, by programs of all that is known', async () => {
  for (let seed = 1; seed <= SETS; seed++) {
    const system = tableSet(seed);
    const { hidden, primary, recovered } = await suppress(system, rules);
    expect(recovered).toEqual([]);
    for (const [one, why] of primary) {
      expect(hidden.isTold(one)).toBe(false);
      const { count, total } = system.quantities[one]!;
      const cases = await limitsOf(system, hidden, one, 'count');
      expect(Math.max(count - cases.lower, cases.upper - count)).toBeGreaterThan(1 - TOLERANCE);
      const totals = await limitsOf(system, hidden, one, 'total');
      const reach = Math.max(total - totals.lower, totals.upper - total);
      expect(reach).toBeGreaterThan((1 - TOLERANCE) * protectionOf(why, rules));
    }
  }
}, 120_000);
