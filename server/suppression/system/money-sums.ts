import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import { householdOfIncident } from '../../analysis/columns.ts';
import { isAbsent } from '../../analysis/indicators/present-indicators.ts';
import { amountOf } from './amount-relations.ts';
import { dependencesOf } from './dependences.ts';
import { domainText, type QuantityBook, ROUNDING } from './quantity-book.ts';
import type { Subject } from './subjects.ts';

/** What each household, or person where there are none, has of a sum: its row, and its weighted amount. */
type Shares = ReadonlyMap<number, number>;

/**
 * Every sum that holds between amounts, whichever figures tell them and of whichever unit: the crimes of a set and sets
 * of a set, completed and attempted ones, loss and health care, what crime and protection cost, totals beside means and
 * amounts per victim, amounts that a study states. They are found from what each household has of each, and kept where
 * they hold of the totals of a domain too.
 */
export function relateSumsOfMoney(book: QuantityBook, file: AnalysisFile): void {
  const { quantities } = book;
  const sharesOf = new Map<string, Shares>();
  const known = new Map<string, ReturnType<typeof dependencesOf>>();
  const shares = (subject: Subject) => {
    const own = sharesOf.get(subject.key) ?? sharesByUnit(subject, file);
    sharesOf.set(subject.key, own);
    return own;
  };
  const money = [...book.entries.values()].filter(({ subject }) => subject.amounts !== undefined);
  for (const together of Map.groupBy(money, ({ domain }) => domainText(domain)).values()) {
    const [{ domain }] = together as [(typeof together)[number]];
    const byKey = new Map(together.map(({ subject }) => [subject.key, subject]));
    const keys = [...byKey.keys()].sort();
    const subjects = keys.map((key) => byKey.get(key)!);
    const key = keys.join('\n');
    const sums = known.get(key) ?? dependencesOf(subjects.map(shares));
    known.set(key, sums);
    for (const sum of sums) {
      const terms = sum.map(({ of, factor }) => ({ quantity: book.place(subjects[of]!, domain)!, factor }));
      const parts = terms.map(({ quantity, factor }) => factor * quantities[quantity]!.total);
      const size = parts.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
      if (Math.abs(parts.reduce((all, part) => all + part, 0)) > ROUNDING * size) continue;
      // Whoever has one amount may have another.
      book.relate({ kind: 'equal', why: 'parts', onlyTotals: true, terms });
    }
  }
}

function sharesByUnit(subject: Subject, file: AnalysisFile): Shares {
  const { unit, weight, rows } = subject.records;
  const shares = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const amount = amountOf(subject, row) * weight[row]!;
    if (amount === 0) continue;
    const whose = unitOf(file, unit, row);
    shares.set(whose, (shares.get(whose) ?? 0) + amount);
  }
  return shares;
}

function unitOf(file: AnalysisFile, unit: Subject['records']['unit'], row: number): number {
  if (isAbsent(file, 'household')) return unit === 'incident' ? file.incidents.person[row]! : row;
  if (unit === 'household') return row;
  return unit === 'person' ? file.persons.household[row]! : householdOfIncident(file, row);
}
