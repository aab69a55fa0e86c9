import { countedGroups, type GroupCount } from '../counted-groups.ts';
import { type Domain, domainText, type QuantityBook } from '../quantity-book.ts';
import type { RecordsInDomains } from '../records-in-domains.ts';
import type { Subject } from '../subjects.ts';
import { leftOutBy } from './other-values.ts';
import { type OverlappingGroupings, valueOfRow } from './overlapping-groupings.ts';

/** A subject in domains that differ only in the groupings by which they are divided. */
interface Context {
  readonly subject: Subject;
  /** What else the domains say. */
  readonly domain: Domain;
  /** By grouping, then by its value: the quantity. */
  readonly told: Map<string, Map<string, number>>;
}

/**
 * The crossings of groupings that overlap: nothing tells them, and somebody who takes those from 60 on from those from
 * 45 on has one. With them stands all that follows from one grouping for the other.
 */
export function crossGroupings(
  book: QuantityBook,
  overlaps: readonly OverlappingGroupings[],
  within: RecordsInDomains,
): void {
  for (const overlap of overlaps) {
    const counts = new Map<string, ReadonlyMap<string, GroupCount>>();
    for (const { subject, domain, told } of contextsOf(book, overlap)) {
      if (told.size < 2) continue;
      const names = [...Object.keys(domain), ...told.keys()].sort();
      const key = `${subject.key} ${names.join(' ')}`;
      const counted = counts.get(key) ?? countedCrossings(subject, names, within);
      counts.set(key, counted);
      relateCrossings(book, { subject, domain, told }, counted);
    }
  }
}

function contextsOf({ entries }: QuantityBook, { unit, variables }: OverlappingGroupings): Context[] {
  const contexts = new Map<string, Context>();
  for (const [place, { subject, domain }] of entries) {
    if (subject.records.unit !== unit) continue;
    const [grouping, ...more] = variables.filter((variable) => domain[variable] !== undefined);
    if (grouping === undefined || more.length > 0 || Object.values(domain).some((value) => leftOutBy(value))) continue;
    const { [grouping]: value, ...others } = domain;
    const key = `${subject.key} ${domainText(others)}`;
    const context = contexts.get(key) ?? { subject, domain: others, told: new Map() };
    contexts.set(key, context);
    context.told.set(grouping, (context.told.get(grouping) ?? new Map()).set(value!, place));
  }
  return [...contexts.values()];
}

/** By the text of the domain: of the crossings that have a record, whether it counts or not. */
function countedCrossings(subject: Subject, names: readonly string[], within: RecordsInDomains) {
  const { unit, rows } = subject.records;
  const categories = names.map((name) => within.variables(unit).get(name)!);
  const places = new Map<string, number>();
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const domain = Object.fromEntries(names.map((name, at) => [name, valueOfRow(categories[at]!, row)]));
    const text = domainText(domain);
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    codes[row] = place;
  }
  const counted = countedGroups(subject, { codes, count: places.size });
  return new Map(Array.from(places, ([text, place]) => [text, counted[place]!]));
}

function relateCrossings(
  book: QuantityBook,
  { subject, domain, told }: Context,
  counted: ReadonlyMap<string, GroupCount>,
): void {
  const parts = new Map<number, number[]>();
  for (const [text, count] of counted) {
    const crossing = Object.fromEntries(JSON.parse(text) as [string, string][]);
    if (Object.entries(domain).some(([name, value]) => crossing[name] !== value)) continue;
    const place = book.add(subject, crossing, count);
    for (const [grouping, values] of told) {
      const whole = values.get(crossing[grouping]!);
      if (whole !== undefined) parts.set(whole, [...(parts.get(whole) ?? []), place]);
    }
    const all = book.place(subject, domain);
    if (all !== undefined) parts.set(all, [...(parts.get(all) ?? []), place]);
  }
  for (const [whole, own] of parts)
    book.relate({
      kind: 'equal',
      why: 'levels',
      terms: [{ quantity: whole, factor: 1 }, ...own.map((quantity) => ({ quantity, factor: -1 }))],
    });
}
