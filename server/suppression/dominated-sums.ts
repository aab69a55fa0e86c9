import type { SuppressionRules } from '#contract';
import type { HiddenCells } from './hidden-cells.ts';
import { isDominated } from './primary.ts';
import type { Relation, ReleaseSystem } from './system/release-system.ts';

/**
 * Sums of amounts that a release tells though it hides every part of them: what a whole has beyond the parts that are
 * shown. Where hidden parts are of one person, such as the losses from two crimes, the sum is as much one person's as a
 * cell, and one part more has to go.
 *
 * @returns the equations that tell such a sum
 */
export function dominatedSums(
  { quantities, relations }: ReleaseSystem,
  { isTold }: HiddenCells,
  rules: SuppressionRules,
): Relation[] {
  return relations.filter(({ kind, terms }) => {
    if (kind !== 'equal') return false;
    const unknown = terms.filter(({ quantity }) => !isTold(quantity));
    const [first] = unknown;
    // A part alone is a quantity of its own, and where the whole is not known either there is no sum.
    if (unknown.length < 2 || first === undefined || unknown.length === terms.length) return false;
    if (unknown.some(({ factor }) => factor !== first.factor)) return false;
    const parts = unknown.map(({ quantity }) => quantities[quantity]!);
    if (parts.every(({ largest }) => largest.length === 0)) return false;
    const byPerson = new Map<number, number>();
    for (const { largest, largestOf } of parts)
      for (const [at, amount] of largest.entries())
        byPerson.set(largestOf[at]!, (byPerson.get(largestOf[at]!) ?? 0) + amount);
    const largest = [...byPerson.values()].sort((a, b) => b - a);
    return isDominated({ total: parts.reduce((sum, { total }) => sum + total, 0), largest }, rules);
  });
}
