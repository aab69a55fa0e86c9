import type { Relation, Term, ToldQuantity } from './release-system.ts';
import type { Subject } from './subjects.ts';

/** A subject in one domain: `{ sex: 'female' }`, or `{}` for all of its records. */
export type Domain = Readonly<Record<string, string>>;

/** Where a quantity is found: its subject and its domain, each as a text. */
interface Entry {
  readonly subject: Subject;
  readonly domain: Domain;
}

/** The quantities and relations of a release while they are found. */
export interface QuantityBook {
  readonly quantities: ToldQuantity[];
  /** By position, for those that are no rest. */
  readonly entries: ReadonlyMap<number, Entry>;
  readonly relations: Relation[];
  place(subject: Subject, domain: Domain): number | undefined;
  add(subject: Subject, domain: Domain, counted: Omit<ToldQuantity, 'name' | 'depth' | 'isRest'>): number;
  /** What a whole has beyond its parts; undefined where that is nothing. */
  rest(name: string, whole: number, parts: readonly number[]): number | undefined;
  /** Keeps a relation once, whichever table it comes from. */
  relate(relation: Relation): void;
}

/** Differences of sums below this share of the whole are of rounding. */
export const ROUNDING = 1e-9;

export function quantityBook(): QuantityBook {
  const quantities: ToldQuantity[] = [];
  const entries = new Map<number, Entry>();
  const places = new Map<string, number>();
  const relations: Relation[] = [];
  const known = new Set<string>();
  const put = (key: string, quantity: ToldQuantity): number => {
    const place = quantities.push(quantity) - 1;
    places.set(key, place);
    return place;
  };
  return {
    quantities,
    entries,
    relations,
    place: (subject, domain) => places.get(keyOf(subject, domain)),
    add(subject, domain, counted) {
      const key = keyOf(subject, domain);
      const found = places.get(key);
      if (found !== undefined) return found;
      const name = [subject.name, ...Object.entries(domain).map(([variable, value]) => `${variable}=${value}`)].join(
        ', ',
      );
      const place = put(key, { ...counted, name, depth: Object.keys(domain).length, isRest: false });
      entries.set(place, { subject, domain });
      return place;
    },
    rest(name, whole, parts) {
      const { count, total, contributors, depth } = quantities[whole]!;
      const of = parts.map((part) => quantities[part]!);
      const left = count - of.reduce((sum, part) => sum + part.count, 0);
      const restTotal = total - of.reduce((sum, part) => sum + part.total, 0);
      if (left === 0 && Math.abs(restTotal) <= ROUNDING * Math.abs(total)) return undefined;
      const key = `rest ${whole} ${[...parts].sort((a, b) => a - b).join(' ')}`;
      const quantity = {
        name: `${quantities[whole]!.name}: ${name}`,
        count: left,
        total: restTotal,
        contributors: Math.min(left, contributors),
        largest: [],
        largestOf: [],
        depth: depth + 1,
        isRest: true,
      };
      return places.get(key) ?? put(key, quantity);
    },
    relate(relation) {
      const terms = eachOnce(relation.terms);
      const written = terms.map(({ quantity, factor }) => `${quantity}*${factor}`).sort();
      const key = `${relation.kind} ${written.join(' ')}`;
      if (known.has(key) || terms.length < 2) return;
      known.add(key);
      relations.push({ ...relation, terms });
    },
  };
}

/** The same book, of whose entries only those are gone through that share a domain with one from a quantity on. */
export function entriesBesideNew(book: QuantityBook, first: number): QuantityBook {
  const domains = new Set(
    [...book.entries].flatMap(([place, { domain }]) => (place < first ? [] : [domainText(domain)])),
  );
  return { ...book, entries: new Map([...book.entries].filter(([, { domain }]) => domains.has(domainText(domain)))) };
}

/** Sets without any record are one quantity, which may stand in a sum several times. */
function eachOnce(terms: readonly Term[]): Term[] {
  const factors = new Map<number, number>();
  for (const { quantity, factor } of terms) factors.set(quantity, (factors.get(quantity) ?? 0) + factor);
  return [...factors].flatMap(([quantity, factor]) => (factor === 0 ? [] : [{ quantity, factor }]));
}

function keyOf({ key }: Subject, domain: Domain): string {
  return `${key} ${domainText(domain)}`;
}

/** One text for one domain, in whichever order its variables were crossed. */
export function domainText(domain: Domain): string {
  return JSON.stringify(Object.entries(domain).sort(([a], [b]) => (a < b ? -1 : 1)));
}
