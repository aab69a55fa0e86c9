import type { SuppressionRules } from '#contract';
import type { AnalysisFile } from '../../../analysis/analysis-file.ts';
import { mustNotBeTold } from '../../primary.ts';
import { countedIn } from '../counted-groups.ts';
import type { ReleasedFigure } from '../covers.ts';
import { type Domain, domainText, type QuantityBook } from '../quantity-book.ts';
import type { RecordsInDomains } from '../records-in-domains.ts';
import type { ReleaseCell } from '../release-system.ts';
import type { CountedRecords, Subject } from '../subjects.ts';
import { type PartialDivision, partialDivisions } from './partial-divisions.ts';
import { bitsOf, type ComputedSet, liesWithin, restOfSet, termsOfRest, toldSet } from './set-rest.ts';

/** What rests are looked for in. */
export interface RestsOf {
  readonly figures: readonly ReleasedFigure[];
  readonly file: AnalysisFile;
  readonly within: RecordsInDomains;
  readonly rules: SuppressionRules;
  readonly cells: readonly ReleaseCell[];
}

/**
 * What is left of a told set without others in it, wherever they stand together: of few, it must not follow. Rests of
 * rests too: what is left of one set less what is left of another one. Those of many are told to whoever subtracts.
 */
export function relateRests(book: QuantityBook, of: RestsOf): void {
  const bits = new Map<Subject, Uint32Array>();
  const bitsOfSubject = (subject: Subject) => {
    const own = bits.get(subject) ?? bitsOf(subject);
    bits.set(subject, own);
    return own;
  };
  const ofRecords = Map.groupBy(of.figures, ({ subjects }) => subjects.base.records);
  for (const [records, figures] of ofRecords) {
    const sets = new Map<string, ComputedSet>();
    for (const { subjects } of figures)
      for (const one of [subjects.cases, subjects.base]) if (one.mark!.first > 0) sets.set(one.key, toldSet(one));
    const told = { figures, of: ({ key }: Subject) => sets.get(key)!, bits: bitsOfSubject };
    const divisions = partialDivisions(told, of.file);
    const domains = domainsOf(book, records, [...sets.values()]);
    const search = restSearch(book, { ...of, figures }, { records, domains });
    for (const division of divisions) search.relate(division);
    for (const { rest } of divisions)
      if (!sets.has(rest.subject.key) && rest.subject.mark!.first > 0) sets.set(rest.subject.key, rest);
    const all = [...sets.values()].sort((a, b) => a.subject.mark!.first - b.subject.mark!.first);
    const inBits = all.map(({ subject }) => bitsOfSubject(subject));
    for (const [at, whole] of all.entries())
      for (let inner = 0; inner < at; inner++)
        if (liesWithin(inBits[inner]!, inBits[at]!)) search.relatePair(whole, all[inner]!);
  }
}

/** A domain in which sets of one kind of record stand, and what is counted of each. */
interface DomainOfSets {
  readonly domain: Domain;
  readonly places: ReadonlyMap<Subject, number>;
}

function domainsOf(book: QuantityBook, { key }: CountedRecords, sets: readonly ComputedSet[]): DomainOfSets[] {
  const subjects = new Map(sets.map(({ subject }) => [subject.key, subject]));
  const found = new Map<string, { domain: Domain; places: Map<Subject, number> }>();
  for (const [place, { subject, domain }] of book.entries) {
    const own = subject.records.key === key ? subjects.get(subject.key) : undefined;
    if (own === undefined) continue;
    const text = domainText(domain);
    const at = found.get(text) ?? { domain, places: new Map() };
    at.places.set(own, place);
    found.set(text, at);
  }
  return [...found.values()];
}

function restSearch(
  book: QuantityBook,
  { figures, within, rules, cells }: RestsOf,
  { records, domains }: { records: CountedRecords; domains: readonly DomainOfSets[] },
) {
  const { quantities } = book;
  const most = mostOfOne(records);
  const few = rules.minimumCases;
  // What the cells themselves are judged by: few others of their base.
  const judged = new Set(cells.flatMap(({ tells: [counted], base }) => `${base} ${counted}`));
  const ofBase = new Set(figures.map(({ subjects: { cases, base } }) => `${base.key} less ${cases.key}`));
  /** Where a rest may be of few: by the numbers of what it is made of, without looking at records. */
  const isPossible = (terms: ReadonlyMap<Subject, number>, { places }: DomainOfSets): boolean => {
    let left = 0;
    let people = 0;
    let fewer = 0;
    for (const [subject, factor] of terms) {
      const place = places.get(subject);
      if (place === undefined) return false;
      const { count, contributors } = quantities[place]!;
      left += factor * count;
      if (factor > 0) people = Math.max(people, contributors);
      else fewer -= factor * contributors;
    }
    return left > 0 && left < few * most && people - fewer < few;
  };
  /** A whole of few is hidden with all that is in it; what is left of it follows only where a larger whole tells it. */
  const isOfFew = ({ terms }: ComputedSet, { places }: DomainOfSets): boolean => {
    let count = 0;
    for (const [subject, factor] of terms) {
      const place = places.get(subject);
      if (place === undefined) return false;
      count += factor * quantities[place]!.count;
    }
    const place = terms.size === 1 ? places.get([...terms.keys()][0]!) : undefined;
    return count < few || (place !== undefined && quantities[place]!.contributors < few);
  };
  const enter = (rest: ComputedSet, { domain, places }: DomainOfSets): boolean => {
    const { subject, terms } = rest;
    const known = book.place(subject, domain);
    // Sums of sets of incidents that are known are found among all of them.
    if (known !== undefined && records.unit === 'incident') return true;
    const counted = countedIn(subject, within.rows(records.unit, domain));
    if (known === undefined && !mustNotBeTold(counted, rules)) return false;
    const place = known ?? book.add(subject, domain, counted);
    const others = [...terms].map(([part, factor]) => ({ quantity: places.get(part)!, factor }));
    book.relate({ kind: 'equal', why: 'rest', terms: [...others, { quantity: place, factor: -1 }] });
    return true;
  };
  return {
    relate({ whole, parts, rest }: PartialDivision): void {
      for (const at of domains) {
        if (isPossible(rest.terms, at) && !isOfFew(whole, at) && enter(rest, at)) continue;
        const places = [whole, ...parts].map(({ subject }) => at.places.get(subject));
        if (places.some((place) => place === undefined)) continue;
        const terms = places.map((quantity, place) => ({ quantity: quantity!, factor: place === 0 ? -1 : 1 }));
        // Where much is left the parts have room enough.
        const left = terms.reduce((sum, { quantity, factor }) => sum - factor * quantities[quantity]!.count, 0);
        if (left < few) book.relate({ kind: 'at-most', why: 'rest', terms });
      }
    },
    relatePair(whole: ComputedSet, part: ComputedSet): void {
      if (!rules.complement && ofBase.has(`${whole.subject.key} less ${part.subject.key}`)) return;
      const terms = termsOfRest(whole, [part]);
      const open = domains.filter((at) => {
        const { places } = at;
        if (judged.has(`${places.get(whole.subject)} ${places.get(part.subject)}`)) return false;
        return isPossible(terms, at) && !isOfFew(whole, at);
      });
      if (open.length === 0) return;
      const rest = restOfSet(whole, [part], `without ${part.subject.name}`)!;
      for (const at of open) enter(rest, at);
    },
  };
}

/** Of how many records one person or household is at most. */
function mostOfOne({ contributor, rows }: CountedRecords): number {
  if (contributor === undefined || rows === 0) return 1;
  const own = new Map<number, number>();
  let most = 1;
  for (const one of contributor) {
    const count = (own.get(one) ?? 0) + 1;
    own.set(one, count);
    if (count > most) most = count;
  }
  return most;
}
