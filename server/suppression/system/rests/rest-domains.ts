import { crossedDomains, UNKNOWN_VALUE } from '../../../analysis/tables/crossed-domains.ts';
import type { FigureUnit } from '../../../analysis/tables/figure-candidates.ts';
import type { TablePlan } from '../../../analysis/tables/plan-table.ts';
import { countedGroups, countedIn } from '../counted-groups.ts';
import { relateDivisions, type ShownValues } from '../domain-relations.ts';
import type { Nesting } from '../nestings.ts';
import type { Domain, QuantityBook } from '../quantity-book.ts';
import type { RecordsInDomains } from '../records-in-domains.ts';
import type { Subject } from '../subjects.ts';
import { leftOutBy, otherThan } from './other-values.ts';

type Divided = TablePlan['variables'] extends ReadonlyMap<FigureUnit, infer Own> ? Own : never;

/** The subjects that a table tells of one kind of record. */
export interface ToldOfUnit {
  readonly subjects: ReadonlySet<Subject>;
  readonly divided: Divided;
}

/**
 * The records of a variable's values that a table does not show, crossed with everything else that it shows: who
 * subtracts knows each figure of them. A rest is counted of its records as a value is.
 */
export function enterRestDomains(book: QuantityBook, { subjects, divided }: ToldOfUnit): void {
  const [first] = subjects;
  if (first === undefined) return;
  const withRests = divided.map(withRest);
  if (withRests.every(({ rest }) => rest === undefined)) return;
  const crossed = crossedDomains(
    first.records.rows,
    withRests.map(({ crossed: own }) => own),
  );
  const ofRests = crossed.cells.filter(({ domain }) => isOfRest(domain));
  const groups = crossed.tables.map((own, at) => {
    const wanted = new Set(ofRests.flatMap(({ table, group }) => (table === at ? [group] : [])));
    return { ...own, isWanted: wanted.size > 0, codes: own.codes.map((group) => (wanted.has(group) ? group : -1)) };
  });
  const domains = crossed.cells.map(({ domain }) => domain);
  const shown = withRests.map(({ shown: own }) => own);
  const divides = withRests.filter(({ rest }) => rest !== undefined).map(({ shown: own }) => own);
  for (const subject of subjects) {
    const counted = groups.map((own) => (own.isWanted ? countedGroups(subject, own) : []));
    for (const { domain, table, group } of ofRests) book.add(subject, domain, counted[table]![group]!);
    relateDivisions(
      book,
      subject,
      ofRests.map(({ domain }) => domain),
      shown,
    );
    relateDivisions(book, subject, domains, divides);
  }
}

/** Whether a domain holds what is left of a variable. */
export function isOfRest(domain: Domain): boolean {
  return Object.values(domain).some((value) => leftOutBy(value) !== undefined);
}

/** A variable with what it leaves out as one more value. */
function withRest({ variable, values, unknown, total: _, categories: { codes, names } }: Divided[number]) {
  const told = [...(values ?? names), ...(unknown ? [UNKNOWN_VALUE] : [])];
  const placeOf = names.map((name) => told.indexOf(name));
  const ofUnknown = told.indexOf(UNKNOWN_VALUE);
  const own = codes.map((code) => (code === -1 ? ofUnknown : placeOf[code]!));
  const rest = own.includes(-1) ? otherThan(told) : undefined;
  const all = rest === undefined ? told : [...told, rest];
  const categories = { names: all, codes: own.map((place) => (place === -1 ? told.length : place)) };
  const shown: ShownValues = { variable, values: all };
  return { rest, shown, crossed: { variable, unknown: false, total: 'first' as const, categories } };
}

/** What a coarse value has beyond the finer ones that stand in the tables, such as a region beyond its states. */
export function enterRestsOfLevels(book: QuantityBook, nestings: readonly Nesting[], within: RecordsInDomains): void {
  for (const [whole, { subject, domain }] of [...book.entries])
    for (const { unit, fine, coarse, within: levels } of nestings) {
      const value = domain[coarse];
      if (subject.records.unit !== unit || value === undefined || domain[fine] !== undefined) continue;
      const { [coarse]: __, ...others } = domain;
      const inner = [...levels].flatMap(([own, outer]) => {
        const place = outer === value ? book.place(subject, { ...others, [fine]: own }) : undefined;
        return place === undefined ? [] : [{ own, place }];
      });
      if (inner.length === 0) continue;
      const rest = { ...domain, [fine]: otherThan(inner.map(({ own }) => own)) };
      const rows = within.rows(unit, rest);
      if (rows.length === 0) continue;
      const place = book.add(subject, rest, countedIn(subject, rows));
      book.relate({
        kind: 'equal',
        why: 'levels',
        terms: [
          { quantity: whole, factor: 1 },
          ...[...inner.map((one) => one.place), place].map((quantity) => ({ quantity, factor: -1 })),
        ],
      });
    }
}
