import type { AnalysisFile, Categories } from '../../analysis/analysis-file.ts';
import type { FigureUnit } from '../../analysis/tables/figure-candidates.ts';
import { variablesOfUnit } from '../../analysis/tables/plan-variables.ts';
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

/** Which value of a coarse variable each value of a finer one lies in. */
export interface Nesting {
  readonly unit: FigureUnit;
  readonly fine: string;
  readonly coarse: string;
  readonly within: ReadonlyMap<string, string>;
}

/** Variables of the release that are levels of each other, such as regions and states: found in the records. */
export function nestingsIn(file: AnalysisFile, unit: FigureUnit, variables: readonly string[]): Nesting[] {
  const domains = variablesOfUnit(file, unit);
  const found: Nesting[] = [];
  for (const fine of variables)
    for (const coarse of variables) {
      const inner = domains.get(fine);
      const outer = domains.get(coarse);
      if (fine === coarse || inner === undefined || outer === undefined) continue;
      const within = nesting(inner, outer);
      if (within !== undefined) found.push({ unit, fine, coarse, within });
    }
  return found;
}

function nesting(fine: Categories, coarse: Categories): Map<string, string> | undefined {
  const within = new Map<string, string>();
  for (let row = 0; row < fine.codes.length; row++) {
    const inner = fine.names[fine.codes[row]!];
    if (inner === undefined) continue;
    const outer = coarse.names[coarse.codes[row]!];
    if (outer === undefined || (within.has(inner) && within.get(inner) !== outer)) return undefined;
    within.set(inner, outer);
  }
  // One value in each is the same variable twice: that is a level too.
  return new Set(within.values()).size > 1 ? within : undefined;
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
