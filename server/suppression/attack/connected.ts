import type { Relation, Term } from '../system/release-system.ts';

/** Unknown quantities that hang together by relations: a problem of its own. */
export interface Group {
  readonly unknown: readonly number[];
  readonly relations: readonly OpenRelation[];
}

/** A relation, and those of its terms that are not known. */
export interface OpenRelation {
  readonly relation: Relation;
  readonly open: readonly Term[];
}

export function connected(relations: readonly Relation[], isKnown: (quantity: number) => boolean): Group[] {
  const leader = new Map<number, number>();
  const find = (quantity: number): number => {
    let top = quantity;
    while (leader.get(top) !== top) top = leader.get(top)!;
    for (let one = quantity; one !== top; ) {
      const above = leader.get(one)!;
      leader.set(one, top);
      one = above;
    }
    return top;
  };
  const opened = relations
    .map((relation) => ({ relation, open: relation.terms.filter(({ quantity }) => !isKnown(quantity)) }))
    .filter(({ open }) => open.length > 0);
  for (const { open } of opened)
    for (const { quantity } of open) {
      if (!leader.has(quantity)) leader.set(quantity, quantity);
      leader.set(find(quantity), find(open[0]!.quantity));
    }
  const ofGroup = Map.groupBy(opened, ({ open }) => find(open[0]!.quantity));
  return Array.from(Map.groupBy(leader.keys(), find), ([top, unknown]) => ({
    unknown,
    relations: ofGroup.get(top) ?? [],
  }));
}
