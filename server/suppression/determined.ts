import type { Relation } from './system/release-system.ts';

/** A prime, so that a product of two remainders is a whole number that a double holds. */
const PRIME = 67_108_859;

/**
 * The quantities that follow from the others by the relations that are equations: first by one equation with one
 * unknown after the other, then by elimination (modulo a prime: a chance below 1 in 10 million to err, which the attack
 * afterwards, over the rational numbers, would find).
 *
 * @param isKnown of a quantity
 * @param how.only stop after the first of the two
 */
export function determinedBy(
  relations: readonly Relation[],
  isKnown: (quantity: number) => boolean,
  how: { readonly only?: 'single-unknowns' } = {},
): Set<number> {
  const found = new Set<number>();
  const unknownIn = relations.map(({ kind, terms }) => {
    if (kind !== 'equal') return new Map<number, number>();
    return new Map(
      terms.filter(({ quantity }) => !isKnown(quantity)).map(({ quantity, factor }) => [quantity, factor]),
    );
  });
  const relationsOf = new Map<number, number[]>();
  for (const [place, unknown] of unknownIn.entries())
    for (const quantity of unknown.keys()) {
      const own = relationsOf.get(quantity);
      if (own) own.push(place);
      else relationsOf.set(quantity, [place]);
    }
  const solve = (quantity: number): void => {
    const solved = [quantity];
    for (let next = solved.pop(); next !== undefined; next = solved.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      for (const place of relationsOf.get(next) ?? []) {
        unknownIn[place]!.delete(next);
        if (unknownIn[place]!.size === 1) solved.push(...unknownIn[place]!.keys());
      }
    }
  };
  for (const unknown of unknownIn) if (unknown.size === 1) solve([...unknown.keys()][0]!);
  if (how.only === 'single-unknowns') return found;
  for (const quantity of solvedByElimination(unknownIn.filter(({ size }) => size > 1))) found.add(quantity);
  return found;
}

/** The unknowns that stand alone in a row of the reduced equations. */
function solvedByElimination(equations: readonly ReadonlyMap<number, number>[]): number[] {
  const reduced: Map<number, number>[] = [];
  const pivotOf = new Map<number, number>();
  const inOrder = equations.map((equation) => new Map(equation)).sort((a, b) => a.size - b.size);
  for (const equation of inOrder) {
    for (const unknown of [...equation.keys()]) {
      const row = pivotOf.get(unknown);
      if (row !== undefined) subtract(equation, reduced[row]!, equation.get(unknown) ?? 0);
    }
    const [pivot] = equation.keys();
    if (pivot === undefined) continue;
    scale(equation, inverse(equation.get(pivot)!));
    for (const row of reduced) {
      const factor = row.get(pivot);
      if (factor !== undefined) subtract(row, equation, factor);
    }
    pivotOf.set(pivot, reduced.push(equation) - 1);
  }
  return reduced.filter(({ size }) => size === 1).map((row) => [...row.keys()][0]!);
}

function subtract(row: Map<number, number>, other: ReadonlyMap<number, number>, factor: number): void {
  if (factor === 0) return;
  for (const [unknown, own] of other) {
    const value = remainder((row.get(unknown) ?? 0) - remainder(factor * own));
    if (value === 0) row.delete(unknown);
    else row.set(unknown, value);
  }
}

function scale(row: Map<number, number>, factor: number): void {
  for (const [unknown, own] of row) row.set(unknown, remainder(own * factor));
}

function remainder(value: number): number {
  const rest = value % PRIME;
  return rest < 0 ? rest + PRIME : rest;
}

/** By Fermat: the power of PRIME - 2. */
function inverse(value: number): number {
  let result = 1;
  let base = remainder(value);
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = remainder(result * base);
    base = remainder(base * base);
  }
  return result;
}
