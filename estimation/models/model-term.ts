import { type Column, toNumbers } from '../columns.ts';
import { modelErrors } from '../errors/model-errors.ts';
import { checkCodes } from '../groups.ts';

/** A term that explains the response: a category, compared with one of its levels, or a number. */
export type ModelTerm = CategoryTerm | NumberTerm | InteractionTerm;

export interface CategoryTerm {
  readonly name: string;
  readonly kind: 'category';
  /** Level of each row (length n), a position in `labels`; -1 where missing. */
  readonly codes: Int32Array;
  readonly labels: readonly string[];
  /** The level that the others are compared with; default the first one. */
  readonly reference?: string;
}

export interface NumberTerm {
  readonly name: string;
  readonly kind: 'number';
  /** Length n, NaN where missing. */
  readonly values: Column;
}

/**
 * How the effect of one term differs by another: the products of their columns. Its name is theirs, joined by
 * colons.
 */
export interface InteractionTerm {
  readonly kind: 'interaction';
  /**
   * Names of two or more terms of the same model. Every interaction of fewer of them is a term of the model
   * too.
   */
  readonly of: readonly string[];
}

/** The intercept, number, level of a category, or levels of an interaction that a coefficient belongs to. */
export interface CoefficientName {
  readonly term: string;
  readonly level?: string;
}

export const INTERCEPT = '(Intercept)';

export function termName(term: ModelTerm): string {
  return term.kind === 'interaction' ? term.of.join(':') : term.name;
}

/**
 * Takes the rows out of the mask that lack a term.
 *
 * @returns the numbers of each term, undefined for other terms
 * @throws EstimationError length-mismatch, invalid-groups, invalid-option
 */
export function leaveOutMissing(terms: readonly ModelTerm[], mask: Uint8Array): (Float64Array | undefined)[] {
  const names = terms.map(termName);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw modelErrors.termTwice({ term: twice });
  return terms.map((term) => {
    if (term.kind === 'category') {
      leaveOutCodes(term, mask);
      return undefined;
    }
    if (term.kind === 'interaction') {
      checkInteraction(term, names);
      return undefined;
    }
    if (term.kind !== 'number') refuseKind(term);
    const values = toNumbers(term.values, mask.length, `term ${term.name}`);
    for (let row = 0; row < mask.length; row++) if (Number.isNaN(values[row])) mask[row] = 0;
    return values;
  });
}

function leaveOutCodes({ codes, labels, name }: CategoryTerm, mask: Uint8Array): void {
  checkCodes(codes, `term ${name}`);
  if (codes.length !== mask.length)
    throw modelErrors.termLength({ term: name, length: codes.length, rows: mask.length });
  for (let row = 0; row < mask.length; row++) {
    const code = codes[row]!;
    if (code < -1 || code >= labels.length)
      throw modelErrors.levelCode({ term: name, row, code, levels: labels.length });
    if (code === -1) mask[row] = 0;
  }
}

function refuseKind({ name, kind }: { readonly name: string; readonly kind: string }): never {
  throw modelErrors.termKind({ term: name, kind });
}

function checkInteraction({ of }: InteractionTerm, names: readonly string[]): void {
  if (new Set(of).size < Math.max(2, of.length)) throw modelErrors.interactionOfOne({ terms: of });
  for (const left of of) {
    const rest = of.filter((name) => name !== left);
    for (const needed of [left, rest.join(':')])
      if (!names.some((name) => sameTerm(name, needed))) throw modelErrors.interactionWithout({ terms: of, needed });
  }
}

/** Whether two names are of one term: interactions have no order. */
export function sameTerm(one: string, other: string): boolean {
  return one === other || sorted(one) === sorted(other);
}

function sorted(name: string): string {
  return name.split(':').sort().join(':');
}
