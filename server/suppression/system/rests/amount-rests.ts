import type { AnalysisFile } from '../../../analysis/analysis-file.ts';
import { amountOf, familyOf } from '../amount-relations.ts';
import { countedIn } from '../counted-groups.ts';
import type { ReleasedFigure } from '../covers.ts';
import type { QuantityBook } from '../quantity-book.ts';
import type { Subject } from '../subjects.ts';
import { poolsWithin } from './partial-divisions.ts';
import type { RestsOf } from './relate-rests.ts';

/** Differences of amounts below this share of them are of rounding. */
const ROUNDING = 1e-9;

/** A sum of amounts, parts of it, and what they leave of it: the crimes that are not shown, or what they cost else. */
interface PartOfAmounts {
  readonly whole: Subject;
  readonly parts: readonly Subject[];
  readonly rest: Subject;
}

/**
 * What is left of sums of amounts without the crimes that are shown, or of a cost without a part of it: of few, or with
 * one that dominates it, it must not follow.
 */
export function relateRestsOfAmounts(book: QuantityBook, { figures, file, within }: RestsOf): void {
  const byWhole = Map.groupBy(partsOfAmounts(figures, file), ({ whole }) => whole.key);
  for (const [place, { subject, domain }] of [...book.entries])
    for (const { parts, rest } of byWhole.get(subject.key) ?? []) {
      const places = parts.map((part) => book.place(part, domain));
      if (places.some((one) => one === undefined)) continue;
      // Also of many: together with a part that is hidden it may be one person's.
      const counted = countedIn(rest, within.rows(rest.records.unit, domain));
      const terms = [...(places as number[]), book.add(rest, domain, counted)];
      book.relate({
        kind: 'equal',
        why: 'rest',
        // Whoever has amounts of a part may have others too.
        onlyTotals: true,
        terms: [{ quantity: place, factor: 1 }, ...terms.map((quantity) => ({ quantity, factor: -1 }))],
      });
    }
}

function partsOfAmounts(figures: readonly ReleasedFigure[], file: AnalysisFile): PartOfAmounts[] {
  const found = new Map<string, PartOfAmounts>();
  const look = (whole: Subject, parts: readonly Subject[]) => {
    const isOfAmounts = [whole, ...parts].some(({ amounts }) => amounts);
    if (parts.length === 0 || !isOfAmounts) return;
    const key = [whole, ...parts].map((one) => one.key).join(' less ');
    const rest = found.has(key) ? undefined : restOfAmounts(whole, parts, key);
    if (rest !== undefined) found.set(key, { whole, parts, rest });
  };
  const families = Map.groupBy(figures, ({ figure: { unit, outcome, category, weight, ...figure } }) =>
    JSON.stringify([unit, outcome, category, weight, familyOf(figure)]),
  );
  for (const own of families.values()) {
    const about = Map.groupBy(own, ({ figure: { crime } }) => crime);
    for (const [crime, wholes] of about)
      for (const whole of countedOf(wholes))
        for (const pools of poolsWithin(crime, file)) {
          const parts = pools.flatMap((pool) => largestIn(whole, countedOf(about.get(pool) ?? [])) ?? []);
          look(whole, parts);
        }
  }
  const costs = Map.groupBy(
    figures.filter(({ figure }) => figure.amounts !== undefined),
    ({ figure: { unit, crime, outcome, category, weight } }) =>
      JSON.stringify([unit, crime, outcome, category, weight]),
  );
  for (const own of costs.values()) {
    const counted = countedOf(own).filter(({ amounts }) => amounts);
    for (const whole of counted) for (const part of counted) if (isIn(part, whole)) look(whole, [part]);
  }
  return [...found.values()];
}

function countedOf(figures: readonly ReleasedFigure[]): Subject[] {
  return [...new Set(figures.map(({ subjects }) => subjects.counted))];
}

function largestIn(whole: Subject, candidates: readonly Subject[]): Subject | undefined {
  const inside = candidates.filter((part) => isIn(part, whole));
  return inside.length === 0 ? undefined : inside.reduce((best, one) => (sumOf(one) > sumOf(best) ? one : best));
}

function sumOf(subject: Subject): number {
  let sum = 0;
  for (let row = 0; row < subject.records.rows; row++) sum += amountOf(subject, row);
  return sum;
}

function isIn(part: Subject, whole: Subject): boolean {
  if (part === whole || part.records !== whole.records) return false;
  return part.isCounted.every((_, row) => {
    const most = amountOf(whole, row);
    return amountOf(part, row) <= most + ROUNDING * Math.abs(most);
  });
}

/** Undefined where a record has more in the parts than in the whole. */
function restOfAmounts(whole: Subject, parts: readonly Subject[], key: string): Subject | undefined {
  const amounts = Float64Array.from(whole.isCounted, (_, row) => amountOf(whole, row));
  for (const part of parts) for (let row = 0; row < amounts.length; row++) amounts[row]! -= amountOf(part, row);
  for (let row = 0; row < amounts.length; row++) {
    const near = ROUNDING * Math.abs(amountOf(whole, row));
    if (amounts[row]! < -near) return undefined;
    if (amounts[row]! <= near) amounts[row] = 0;
  }
  const isCounted = Uint8Array.from(amounts, (amount) => (amount > 0 ? 1 : 0));
  return { key, name: `${whole.name}: without what is shown of it`, records: whole.records, isCounted, amounts };
}
