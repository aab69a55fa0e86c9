import { describe, expect, it } from 'vitest';
import { rulesSchema, type SuppressionRules } from '#contract';
import { attackOn } from '../../../server/suppression/attack/attack.ts';
import { exactUnknowns } from '../../../server/suppression/attack/exact.ts';
import { determinedBy } from '../../../server/suppression/determined.ts';
import { type HiddenCells, hiddenCells } from '../../../server/suppression/hidden-cells.ts';
import { primaryQuantities } from '../../../server/suppression/primary.ts';
import { recovered } from '../../../server/suppression/recovered.ts';
import { suppress } from '../../../server/suppression/suppress.ts';
import type { ReleaseSystem, ToldQuantity } from '../../../server/suppression/system/release-system.ts';
import { randomTable } from './random-systems.ts';

const rulesOf = (rules: object = {}): SuppressionRules => rulesSchema.parse(rules);

/** Only what must not be told is hidden, as who has not heard of complementary suppression does it. */
function onlyPrimary(system: ReleaseSystem, rules: SuppressionRules): HiddenCells {
  const hidden = hiddenCells(system);
  for (const quantity of primaryQuantities(system, rules).keys()) hidden.hide(quantity);
  return hidden;
}

async function recoveredOf(system: ReleaseSystem, hidden: HiddenCells, rules: SuppressionRules) {
  const primary = primaryQuantities(system, rules);
  const attack = await attackOn(system, hidden, new Map([...primary.keys()].map((one) => [one, 1e9])));
  return recovered(system, attack, { hidden, primary, rules });
}

describe('a release', () => {
  const tables = [
    { sizes: [4, 3], groups: false },
    { sizes: [7, 5], groups: false },
    { sizes: [8, 4], groups: true },
    { sizes: [3, 3, 3], groups: false },
    { sizes: [6, 4, 3], groups: true },
  ] as const;

  it.each(tables)('of random tables of $sizes values (levels: $groups) is safe from an attack', async (table) => {
    for (let seed = 1; seed <= 4; seed++)
      for (const most of [8, 40]) {
        const system = randomTable(table.sizes, { seed, groups: table.groups, most });
        const rules = rulesOf({ protection: seed % 2 === 0 ? 10 : 0 });
        const { hidden, primary, recovered: found } = await suppress(system, rules);
        expect(found).toEqual([]);
        for (const quantity of primary.keys()) expect(hidden.isTold(quantity)).toBe(false);
        // The attack again, that looks further than the search had to.
        expect(await recoveredOf(system, hidden, rules)).toEqual([]);
      }
  });

  it('is open where only the small cells are hidden, in most tables', async () => {
    let open = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const system = randomTable([5, 4], { seed });
      const rules = rulesOf();
      if ((await recoveredOf(system, onlyPrimary(system, rules), rules)).length > 0) open++;
    }
    expect(open).toBeGreaterThan(5);
  });

  it('of a small table has more than one table of whole numbers behind it, for every hidden cell', async () => {
    for (let seed = 1; seed <= 4; seed++) {
      const system = randomTable([3, 3], { seed, most: 9 });
      const { hidden } = await suppress(system, rulesOf({ protection: 0 }));
      const values = possibleValues(system, hidden);
      for (const quantity of hidden.quantities) expect(values.get(quantity)!.size).toBeGreaterThan(1);
    }
  });

  it('hides nothing where nothing is small', async () => {
    const system = randomTable([5, 4], { seed: 3 });
    const large = { ...system, quantities: system.quantities.map((one) => ({ ...one, contributors: 99, count: 99 })) };
    expect((await suppress(large, rulesOf())).hidden.cells.size).toBe(0);
  });
});

/** Every table of whole numbers with the visible cells, a hidden one having a case or more: all are tried. */
function possibleValues({ quantities, relations }: ReleaseSystem, hidden: HiddenCells): Map<number, Set<number>> {
  const unknown = [...quantities.keys()].filter((one) => !hidden.isTold(one));
  const values = new Map(unknown.map((one) => [one, new Set<number>()]));
  const tried = new Map<number, number>();
  const numberOf = (one: number) => (hidden.isTold(one) ? quantities[one]!.count : tried.get(one));
  const largest = Math.max(...quantities.map(({ count }) => count));
  const holds = () =>
    relations.every(({ terms }) => {
      const numbers = terms.map(({ quantity, factor }) => [numberOf(quantity), factor] as const);
      if (numbers.some(([value]) => value === undefined)) return true;
      return numbers.reduce((sum, [value, factor]) => sum + value! * factor, 0) === 0;
    });
  const next = (place: number): void => {
    if (place === unknown.length) {
      for (const [one, value] of tried) values.get(one)!.add(value);
      return;
    }
    for (let value = 1; value <= largest; value++) {
      tried.set(unknown[place]!, value);
      if (holds()) next(place + 1);
    }
    tried.delete(unknown[place]!);
  };
  next(0);
  return values;
}

describe('the rules', () => {
  const quantity = (change: Partial<ToldQuantity>): ToldQuantity => ({
    name: 'costs',
    count: 50,
    total: 1000,
    contributors: 50,
    largest: [],
    largestOf: [],
    depth: 1,
    isRest: false,
    ...change,
  });
  const reasonOf = (change: Partial<ToldQuantity>, rules: object = {}) => {
    const system = { quantities: [quantity(change)], relations: [], cells: [] };
    return primaryQuantities(system, rulesOf(rules)).get(0)?.reason;
  };

  it.each([
    [{ count: 4, contributors: 4 }, 'few-cases'],
    [{ count: 5, contributors: 5 }, undefined],
    // Ten incidents of two persons.
    [{ count: 10, contributors: 2 }, 'few-cases'],
    [{ count: 0, contributors: 0 }, undefined],
  ])('of few cases judge %o as %s', (change, expected) => {
    expect(reasonOf(change)).toBe(expected);
  });

  it('of dominance: the second largest must not know the largest to within p per cent', () => {
    // What is left beside the two largest is 79, and 10 % of 800 are 80.
    expect(reasonOf({ largest: [800, 121, 79] })).toBe('dominated');
    expect(reasonOf({ largest: [800, 120, 80] })).toBeUndefined();
    expect(reasonOf({ largest: [500, 300, 200] }, { dominance: { n: 2, k: 79 } })).toBe('dominated');
    expect(reasonOf({ largest: [500, 300, 200] }, { dominance: { n: 2, k: 80 } })).toBeUndefined();
  });

  it('of few others: nearly the whole base has the characteristic', () => {
    const quantities = [quantity({ count: 96, total: 960 }), quantity({ count: 100, total: 1000 })];
    const cells = [{ table: 't', place: 0, tells: [0, 1], base: 1 }];
    const found = primaryQuantities({ quantities, relations: [], cells }, rulesOf());
    expect([...found]).toEqual([[0, { reason: 'few-others', amount: 40 }]]);
    expect(primaryQuantities({ quantities, relations: [], cells }, rulesOf({ complement: false })).size).toBe(0);
  });
});

it('what is determined is found alike by the search and by the attack, which share no code', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const { relations, quantities } = randomTable([4, 4, 2], { seed });
    const isKnown = (one: number) => (one * 7919 + seed * 104_729) % 10 < 6;
    const equations = relations.map(({ terms }) => ({
      factors: new Map(
        terms.filter(({ quantity }) => !isKnown(quantity)).map(({ quantity, factor }) => [quantity, BigInt(factor)]),
      ),
    }));
    const bySearch = [...determinedBy(relations, isKnown)].sort((a, b) => a - b);
    expect(bySearch).toEqual([...exactUnknowns(equations)].sort((a, b) => a - b));
    expect(bySearch.length).toBeLessThan(quantities.length);
  }
});
