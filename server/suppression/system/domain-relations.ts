import type { Nesting } from './nestings.ts';
import type { Domain, QuantityBook } from './quantity-book.ts';
import type { Subject } from './subjects.ts';

/** A variable as a table shows it. */
export interface ShownValues {
  readonly variable: string;
  readonly values: readonly string[];
}

/** A whole is the sum of its parts and, where some records are in none that is shown, of a rest. */
export function relateParts(
  book: QuantityBook,
  whole: number,
  parts: readonly number[],
  why: { readonly why: 'domain' | 'levels' | 'parts'; readonly rest: string },
): void {
  const rest = book.rest(why.rest, whole, parts);
  const all = rest === undefined ? parts : [...parts, rest];
  book.relate({
    kind: 'equal',
    why: why.why,
    terms: [{ quantity: whole, factor: 1 }, ...all.map((quantity) => ({ quantity, factor: -1 }))],
  });
}

/** In a table every domain is the sum of its divisions by each further variable. */
export function relateDivisions(
  book: QuantityBook,
  subject: Subject,
  domains: readonly Domain[],
  shown: readonly ShownValues[],
): void {
  for (const domain of domains)
    for (const { variable, values } of shown) {
      if (domain[variable] !== undefined) continue;
      const whole = book.place(subject, domain);
      const parts = values.map((value) => book.place(subject, { ...domain, [variable]: value }));
      if (whole === undefined || parts.some((part) => part === undefined)) continue;
      relateParts(book, whole, parts as number[], { why: 'domain', rest: `other values of ${variable}` });
    }
}

/** A value of the coarse variable is the sum of the finer ones in it, whatever else divides both. */
export function relateLevels(book: QuantityBook, nestings: readonly Nesting[]): void {
  for (const [whole, { subject, domain }] of book.entries)
    for (const { unit, fine, coarse, within } of nestings) {
      const value = domain[coarse];
      if (subject.records.unit !== unit || value === undefined || domain[fine] !== undefined) continue;
      const { [coarse]: _, ...others } = domain;
      const parts = [...within].flatMap(([inner, outer]) => {
        const part = outer === value ? book.place(subject, { ...others, [fine]: inner }) : undefined;
        return part === undefined ? [] : [part];
      });
      if (parts.length > 0) relateParts(book, whole, parts, { why: 'levels', rest: `other values of ${fine}` });
    }
}
