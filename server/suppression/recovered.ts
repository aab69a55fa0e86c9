import type { SuppressionRules } from '#contract';
import type { Attack } from './attack/attack.ts';
import type { HiddenCells } from './hidden-cells.ts';
import type { Primary } from './primary.ts';
import type { ReleaseSystem } from './system/release-system.ts';

/** A hidden quantity that an attack recovered, and how near it came. */
export interface Recovered {
  readonly quantity: number;
  readonly how: 'subtraction' | 'interval-of-cases' | 'interval-of-total';
  readonly lower?: number;
  readonly upper?: number;
}

/** So far from its true total an interval must reach on one side or the other. */
export function protectionOf({ amount }: Primary, { protection }: SuppressionRules): number {
  return (protection / 100) * amount;
}

/** Limits of a program are exact to so much of the value. */
const TOLERANCE = 1e-6;

/**
 * What an attack recovered: a hidden quantity exactly, or one that must not be told to within the protection of the
 * rules on both sides.
 */
export function recovered(
  { quantities }: ReleaseSystem,
  attack: Attack,
  { hidden, primary, rules }: { hidden: HiddenCells; primary: ReadonlyMap<number, Primary>; rules: SuppressionRules },
): Recovered[] {
  const found: Recovered[] = [];
  for (const quantity of attack.exact)
    if (hidden.quantities.has(quantity) || primary.has(quantity)) found.push({ quantity, how: 'subtraction' });
  const exactly = new Set(found.map(({ quantity }) => quantity));
  for (const { quantity, of, lower, upper } of attack.intervals) {
    if (exactly.has(quantity)) continue;
    const value = quantities[quantity]![of === 'cases' ? 'count' : 'total'];
    // Of cases one more or less is another number.
    const protection = of === 'cases' ? 1 : protectionOf(primary.get(quantity)!, rules);
    const reach = Math.max(value - lower, upper - value);
    const slack = TOLERANCE * Math.max(1, Math.abs(value));
    const isNear = protection > 0 ? reach < protection - slack : reach <= slack;
    if (isNear) found.push({ quantity, how: of === 'cases' ? 'interval-of-cases' : 'interval-of-total', lower, upper });
  }
  return found;
}
