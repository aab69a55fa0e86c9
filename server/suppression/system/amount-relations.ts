import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import { countedIn } from './counted-groups.ts';
import type { ReleasedFigure } from './covers.ts';
import type { QuantityBook } from './quantity-book.ts';
import type { RecordsInDomains } from './records-in-domains.ts';
import type { PartsOf } from './subject-relations.ts';
import type { Subject } from './subjects.ts';

/** Sums of amounts are equal to so much of them. */
const ROUNDING = 1e-9;

/** Loss and health care add up to what crime cost. */
const COST_OF_CRIME = { whole: 'crime_cost_total', parts: ['loss_total', 'health_cost_total'] } as const;

/**
 * Sums of amounts: those of the crimes of a set, and loss and health care. They are kept where they hold of
 * the records, amount by amount.
 */
export function sumsOfAmounts(figures: readonly ReleasedFigure[], { sets }: AnalysisFile): PartsOf[] {
  const found: PartsOf[] = [];
  const ofMoney = figures.filter(({ subjects }) => subjects.counted.amounts !== undefined);
  const keep = (whole: Subject | undefined, parts: readonly (Subject | undefined)[]) => {
    const told = parts.filter((part) => part !== undefined);
    if (whole && told.length === parts.length && told.length > 1 && isSumOfAmounts(whole, told))
      found.push({ whole, parts: told });
  };
  const countedBy = (own: readonly ReleasedFigure[], name: 'crime' | 'id') =>
    new Map(own.map(({ figure, subjects }) => [figure[name], subjects.counted]));
  const alike = Map.groupBy(ofMoney, ({ figure: { id, unit, outcome, category, weight } }) =>
    JSON.stringify([id, unit, outcome, category, weight]),
  );
  for (const own of alike.values()) {
    const of = countedBy(own, 'crime');
    for (const [set, members] of sets)
      keep(
        of.get(set),
        members.map((crime) => of.get(crime)),
      );
  }
  const kinds = Map.groupBy(ofMoney, ({ figure: { unit, crime, outcome, category, weight } }) =>
    JSON.stringify([unit, crime, outcome, category, weight]),
  );
  for (const own of kinds.values()) {
    const of = countedBy(own, 'id');
    keep(
      of.get(COST_OF_CRIME.whole),
      COST_OF_CRIME.parts.map((id) => of.get(id)),
    );
  }
  return found;
}

function isSumOfAmounts(whole: Subject, parts: readonly Subject[]): boolean {
  if (parts.some(({ records }) => records !== whole.records)) return false;
  return whole.isCounted.every((_, row) => {
    const amount = amountOf(whole, row);
    const sum = parts.reduce((all, part) => all + amountOf(part, row), 0);
    return Math.abs(sum - amount) <= ROUNDING * Math.max(Math.abs(sum), Math.abs(amount));
  });
}

/** Totals and means of one amount are of one sum. */
export function familyOf({ id, amounts }: { id: string; amounts?: readonly { readonly variable: string }[] }): string {
  if (amounts === undefined) return id;
  const names = amounts.map(({ variable }) => variable);
  return `amounts ${names.sort().join(' ')}`;
}

/** Of a record; a set of records has 1 of each. */
export function amountOf({ isCounted, amounts }: Subject, row: number): number {
  return isCounted[row] === 1 ? (amounts?.[row] ?? 1) : 0;
}

/**
 * A figure of money by two treatments of its amounts: what one has beyond the other is the excess of the
 * largest amounts where they are winsorised, and what was lent where they are imputed. No figure tells it,
 * and it must not follow where it is of few.
 */
export function relateTreatments(
  book: QuantityBook,
  figures: readonly ReleasedFigure[],
  within: RecordsInDomains,
): void {
  const alike = Map.groupBy(figures, ({ figure: { unit, crime, outcome, weight, ...figure } }) =>
    JSON.stringify([familyOf(figure), unit, crime, outcome, weight]),
  );
  const done = new Set<string>();
  for (const own of alike.values()) {
    const counted = [...new Set(own.map(({ subjects }) => subjects.counted))].filter(({ amounts }) => amounts);
    for (const whole of counted)
      for (const part of counted) {
        const key = `${whole.key} less ${part.key}`;
        if (whole === part || done.has(key) || whole.records !== part.records) continue;
        done.add(key);
        const excess = excessOf(whole, part, key);
        if (excess !== undefined) relateExcess(book, { whole, part, excess }, within);
      }
  }
}

/** What each record has more in one than in the other; undefined where some record has less. */
function excessOf(whole: Subject, part: Subject, key: string): Subject | undefined {
  const amounts = Float64Array.from(whole.isCounted, (_, row) => amountOf(whole, row) - amountOf(part, row));
  if (amounts.some((amount) => amount < 0)) return undefined;
  const isCounted = Uint8Array.from(amounts, (amount) => (amount > 0 ? 1 : 0));
  return { key, name: `${whole.name} less ${part.name}`, records: whole.records, isCounted, amounts };
}

function relateExcess(
  book: QuantityBook,
  { whole, part, excess }: { whole: Subject; part: Subject; excess: Subject },
  within: RecordsInDomains,
): void {
  for (const [place, { subject, domain }] of [...book.entries]) {
    const other = subject.key === whole.key ? book.place(part, domain) : undefined;
    if (other === undefined) continue;
    const rest = book.add(excess, domain, countedIn(excess, within.rows(excess.records.unit, domain)));
    book.relate({
      kind: 'equal',
      why: 'parts',
      // Whoever has more by one treatment is counted by the other too.
      onlyTotals: true,
      terms: [
        { quantity: place, factor: 1 },
        { quantity: other, factor: -1 },
        { quantity: rest, factor: -1 },
      ],
    });
  }
}
