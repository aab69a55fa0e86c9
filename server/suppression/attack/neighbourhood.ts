import type { Difference, ReadersView } from './readers-view.ts';

/** Unknown quantities around one of them, and the relations between them when all others stay as they are. */
export interface Neighbourhood {
  readonly quantities: readonly number[];
  readonly relations: readonly NearDifference[];
}

export interface NearDifference extends Pick<Difference, 'isEqual' | 'slack'> {
  readonly places: readonly number[];
  readonly factors: readonly number[];
}

/**
 * Finds the unknown quantities nearest to one, over short equations first, less those that cannot move while what lies
 * outside stays; undefined where the one itself cannot. Made once for a view: it notes by position what it has seen.
 */
export function neighbourhoods(view: ReadersView): (center: number, size: number) => Neighbourhood | undefined {
  /** By quantity: in which search it was reached, and its place among those that move, from 1 on. */
  const reachedIn = new Int32Array(view.quantities);
  const placeOf = new Int32Array(view.quantities);
  /** By relation: in which search it was seen, and how many of its unknown ones move. */
  const seenIn = new Int32Array(view.relations);
  const moving = new Int32Array(view.relations);
  let search = 0;

  return (center, size) => {
    const near = nearest(center, size);
    for (const quantity of near) placeOf[quantity] = 1;
    stay(near);
    const quantities = placeOf[center] === 0 ? [] : near.filter((quantity) => placeOf[quantity] !== 0);
    for (const [place, quantity] of quantities.entries()) placeOf[quantity] = place + 1;
    const relations = relationsAmong(quantities);
    for (const quantity of near) placeOf[quantity] = 0;
    return quantities.length === 0 ? undefined : { quantities, relations };
  };

  /** Breadth first, a long equation being a longer way: by halves of the logarithm of its length. */
  function nearest(center: number, size: number): number[] {
    search++;
    const found: number[] = [];
    const waiting: number[][] = [[center]];
    for (let way = 0; way < waiting.length; way++)
      for (const quantity of waiting[way] ?? []) {
        if (reachedIn[quantity] === search) continue;
        reachedIn[quantity] = search;
        if (found.push(quantity) >= size) return found;
        for (const equation of view.equationsOf(quantity)) {
          if (seenIn[equation.place] === search) continue;
          seenIn[equation.place] = search;
          const unknown = equation.unknown();
          const own = (waiting[way + 1 + Math.round(2 * Math.log2(unknown.length))] ??= []);
          for (const term of unknown) if (reachedIn[term.quantity] !== search) own.push(term.quantity);
        }
      }
    return found;
  }

  /** Takes out what stands alone in an equation, again and again: it stays as it is. */
  function stay(near: readonly number[]): void {
    for (const quantity of near) for (const { place } of view.equationsOf(quantity)) moving[place] = 0;
    for (const quantity of near) for (const { place } of view.equationsOf(quantity)) moving[place]!++;
    const alone = near.flatMap((quantity) => view.equationsOf(quantity).filter(({ place }) => moving[place] === 1));
    for (let equation = alone.pop(); equation !== undefined; equation = alone.pop()) {
      const last = equation.unknown().find(({ quantity }) => placeOf[quantity] !== 0);
      if (last === undefined) continue;
      placeOf[last.quantity] = 0;
      for (const other of view.equationsOf(last.quantity)) if (--moving[other.place]! === 1) alone.push(other);
    }
  }

  function relationsAmong(quantities: readonly number[]): NearDifference[] {
    search++;
    const relations: NearDifference[] = [];
    const look = (relation: Difference) => {
      if (seenIn[relation.place] === search) return;
      seenIn[relation.place] = search;
      const { isEqual, slack } = relation;
      const near = { isEqual, slack, places: [] as number[], factors: [] as number[] };
      for (const { quantity, factor } of relation.unknown()) {
        const place = placeOf[quantity]!;
        if (place === 0) continue;
        near.places.push(place - 1);
        near.factors.push(factor);
      }
      relations.push(near);
    };
    for (const quantity of quantities) {
      for (const equation of view.equationsOf(quantity)) look(equation);
      for (const limit of view.limitsOf(quantity)) look(limit);
    }
    return relations;
  }
}
