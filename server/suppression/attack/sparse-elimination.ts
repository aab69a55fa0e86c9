import { shorten } from './shorten.ts';

/**
 * An equation in which one unknown is solved for, by unknowns that stand in equations set aside later or in
 * none.
 */
export interface SetAside {
  readonly pivot: number;
  readonly factors: ReadonlyMap<number, bigint>;
}

type Row = Map<number, bigint>;

/**
 * Elimination forward over the whole numbers, of any size: step by step the equation and the unknown that
 * touch fewest others are set aside (Markowitz 1957). Tables have many unknowns that stand in one sum
 * alone, which cost nothing.
 *
 * @param rows are used up
 */
export function eliminated(rows: readonly Row[]): SetAside[] {
  const rowsOf = new Map<number, Set<Row>>();
  const bySize: Set<Row>[] = [];
  const enter = (row: Row) => {
    if (row.size === 0) return;
    const own = bySize[row.size] ?? new Set();
    bySize[row.size] = own;
    own.add(row);
  };
  for (const row of rows) {
    enter(row);
    for (const unknown of row.keys()) {
      const own = rowsOf.get(unknown);
      if (own) own.add(row);
      else rowsOf.set(unknown, new Set([row]));
    }
  }
  const alone = [...rowsOf].flatMap(([unknown, own]) => (own.size === 1 ? [unknown] : []));
  const leave = (row: Row, unknown: number) => {
    const own = rowsOf.get(unknown)!;
    own.delete(row);
    if (own.size === 1) alone.push(unknown);
  };
  const done: SetAside[] = [];
  for (;;) {
    const chosen = loneIn(alone, rowsOf) ?? cheapest(bySize, rowsOf);
    if (chosen === undefined) return done;
    const { row, pivot } = chosen;
    bySize[row.size]!.delete(row);
    for (const unknown of row.keys()) rowsOf.get(unknown)!.delete(row);
    for (const other of [...rowsOf.get(pivot)!]) {
      bySize[other.size]!.delete(other);
      eliminate(other, row, {
        unknown: pivot,
        came: (unknown) => rowsOf.get(unknown)!.add(other),
        left: (unknown) => leave(other, unknown),
      });
      enter(other);
    }
    for (const unknown of row.keys()) if (rowsOf.get(unknown)!.size === 1) alone.push(unknown);
    done.push({ pivot, factors: row });
  }
}

interface Chosen {
  readonly row: Row;
  readonly pivot: number;
}

/** An unknown that stands in one equation alone. */
function loneIn(alone: number[], rowsOf: ReadonlyMap<number, ReadonlySet<Row>>): Chosen | undefined {
  for (let pivot = alone.pop(); pivot !== undefined; pivot = alone.pop()) {
    const [row, ...others] = rowsOf.get(pivot)!;
    if (row !== undefined && others.length === 0) return { row, pivot };
  }
  return undefined;
}

/** So many of the shortest equations are compared. */
const COMPARED = 4;

/**
 * Among the shortest equations the unknown that stands in fewest others; of those alike one with the factor
 * 1 or -1.
 */
function cheapest(bySize: readonly (ReadonlySet<Row> | undefined)[], rowsOf: ReadonlyMap<number, ReadonlySet<Row>>) {
  let best: (Chosen & { readonly cost: number }) | undefined;
  let compared = 0;
  for (const own of bySize)
    for (const row of own ?? []) {
      for (const [pivot, factor] of row) {
        const others = rowsOf.get(pivot)!.size - 1;
        const cost = (row.size - 1) * others + (factor === 1n || factor === -1n ? 0 : 0.5);
        if (best === undefined || cost < best.cost) best = { row, pivot, cost };
      }
      compared++;
      if (compared >= COMPARED || best?.cost === 0) return best;
    }
  return best;
}

interface Elimination {
  readonly unknown: number;
  came(unknown: number): void;
  left(unknown: number): void;
}

/** Takes an unknown out of an equation by a multiple of another one. */
function eliminate(row: Row, by: ReadonlyMap<number, bigint>, { unknown, came, left }: Elimination): void {
  const own = row.get(unknown)!;
  const others = by.get(unknown)!;
  const isWhole = own % others === 0n;
  const times = isWhole ? own / others : own;
  if (!isWhole) for (const [each, value] of row) row.set(each, value * others);
  for (const [each, value] of by) {
    const before = row.get(each);
    const after = (before ?? 0n) - value * times;
    if (after === 0n) {
      row.delete(each);
      if (before !== undefined) left(each);
    } else {
      row.set(each, after);
      if (before === undefined) came(each);
    }
  }
  if (!isWhole) shorten(row);
}
