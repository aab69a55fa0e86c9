import type {
  Relation,
  ReleaseCell,
  ReleaseSystem,
  ToldQuantity,
} from '../../../server/suppression/system/release-system.ts';

/** Whole numbers from a seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

/** A table of counts, crossed by variables of so many values, with all of its totals; values may lie in groups. */
export function randomTable(
  sizes: readonly number[],
  { seed, groups = false, most = 40 }: { seed: number; groups?: boolean; most?: number },
): ReleaseSystem {
  const random = randomFrom(seed);
  const quantities: ToldQuantity[] = [];
  const relations: Relation[] = [];
  const places = new Map<string, number>();
  const details = sizes.reduce<number[][]>(
    (all, size) => all.flatMap((one) => [...Array(size).keys()].map((v) => [...one, v])),
    [[]],
  );
  const counts = new Map(details.map((at) => [at.join(), random(3) === 0 ? random(6) : random(most)]));
  const weights = new Map(details.map((at) => [at.join(), 50 + random(100)]));
  // A place is a value, a group of two neighbours (only of the first variable), or all of them.
  const levels = sizes.map((size, variable) => [
    ...[...Array(size).keys()].map((value) => ({ name: `${value}`, members: [value] })),
    ...(groups && variable === 0
      ? [...Array(Math.ceil(size / 2)).keys()].map((g) => ({
          name: `g${g}`,
          members: [2 * g, 2 * g + 1].filter((value) => value < size),
        }))
      : []),
    { name: '*', members: [...Array(size).keys()] },
  ]);
  const crossed = levels.reduce<{ name: string; members: number[] }[][]>(
    (all, own) => all.flatMap((one) => own.map((level) => [...one, level])),
    [[]],
  );
  for (const at of crossed) {
    const inside = details.filter((detail) => detail.every((value, v) => at[v]!.members.includes(value)));
    const count = inside.reduce((sum, detail) => sum + counts.get(detail.join())!, 0);
    const total = inside.reduce((sum, d) => sum + counts.get(d.join())! * weights.get(d.join())!, 0);
    const name = at.map((level) => level.name).join();
    const depth = at.filter((level) => level.name !== '*').length;
    places.set(
      name,
      quantities.push({ name, count, total, contributors: count, largest: [], largestOf: [], depth, isRest: false }) -
        1,
    );
  }
  const relate = (names: string[], whole: string, why: 'domain' | 'levels') =>
    relations.push({
      kind: 'equal',
      why,
      terms: [
        { quantity: places.get(whole)!, factor: 1 },
        ...names.map((name) => ({ quantity: places.get(name)!, factor: -1 as const })),
      ],
    });
  for (const at of crossed)
    for (const [variable, level] of at.entries()) {
      if (level.members.length < 2 && level.name !== '*') continue;
      const name = (value: string) => at.map((own, v) => (v === variable ? value : own.name)).join();
      if (level.name !== '*' || !groups || variable > 0)
        relate(
          level.members.map((value) => name(`${value}`)),
          name(level.name),
          'domain',
        );
      else {
        const own = levels[0]!.filter(({ name: of }) => of.startsWith('g')).map(({ name: of }) => name(of));
        relate(own, name('*'), 'levels');
      }
    }
  const cells = quantities.map(
    (_, place): ReleaseCell => ({ table: 'random', place, tells: [place], base: undefined }),
  );
  return { quantities, relations, cells };
}
