import type { SuppressionRules } from '#contract';
import type { ReleaseSystem, ToldQuantity } from './system/release-system.ts';

/** Why a quantity must not be told. `few-others`: all but a few of the base have the characteristic. */
export type PrimaryReason = 'few-cases' | 'few-others' | 'dominated';

/** A quantity that must not be told. */
export interface Primary {
  readonly reason: PrimaryReason;
  /** The total that is protected: its own, or that of the few others of its base. */
  readonly amount: number;
}

/** The quantities that must not be told, by position. */
export function primaryQuantities(system: ReleaseSystem, rules: SuppressionRules): Map<number, Primary> {
  const { quantities, cells } = system;
  const reasons = new Map<number, Primary>();
  for (const [place, quantity] of quantities.entries()) {
    const amount = Math.abs(quantity.total);
    const reason = mustNotBeTold(quantity, rules);
    if (reason !== undefined) reasons.set(place, { reason, amount });
  }
  if (!rules.complement) return reasons;
  for (const { tells, base } of cells) {
    const [counted] = tells;
    if (base === undefined || counted === undefined || counted === base || reasons.has(counted)) continue;
    const { count, total } = quantities[counted]!;
    const others = quantities[base]!.count - count;
    if (count > 0 && others > 0 && others < rules.minimumCases)
      reasons.set(counted, { reason: 'few-others', amount: Math.abs(quantities[base]!.total - total) });
  }
  return reasons;
}

/** What a number of records tells of single people. */
type Judged = Pick<ToldQuantity, 'count' | 'contributors' | 'total' | 'largest'>;

/** Which rule a quantity breaks for itself, whatever stands beside it. */
export function mustNotBeTold(quantity: Judged, rules: SuppressionRules): PrimaryReason | undefined {
  if (isFew(quantity, rules)) return 'few-cases';
  return isDominated(quantity, rules) ? 'dominated' : undefined;
}

/** A 0 is no case of anybody. */
function isFew({ count, contributors }: Judged, { minimumCases }: SuppressionRules): boolean {
  return count > 0 && Math.min(count, contributors) < minimumCases;
}

export function isDominated(
  { total, largest }: Pick<Judged, 'total' | 'largest'>,
  { dominance: { p, n, k } }: SuppressionRules,
): boolean {
  const [first, second = 0] = largest;
  if (first === undefined || total <= 0) return false;
  if (p !== undefined && total - first - second < (p / 100) * first) return true;
  if (n === undefined || k === undefined) return false;
  return largest.slice(0, n).reduce((sum, one) => sum + one, 0) > (k / 100) * total;
}
