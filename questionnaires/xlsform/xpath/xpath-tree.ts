import type { XPathReason } from '../words/reason-values.ts';

/** An expression of XLSForm (XPath 1.0 with `${name}`) as plain data. */
export type XPathTree =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  /** `${name}`, or a path that ends in a name. */
  | { readonly kind: 'name'; readonly name: string }
  /** `.` */
  | { readonly kind: 'self' }
  /** A bare name: a column of the choices sheet in a choice filter. */
  | { readonly kind: 'word'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly XPathTree[] }
  | { readonly kind: 'operator'; readonly operator: string; readonly left: XPathTree; readonly right: XPathTree }
  | { readonly kind: 'negative'; readonly of: XPathTree };

/** An expression that cannot be read, or not be said in the other language, and why. */
export class XPathProblem extends Error {
  readonly reason: XPathReason;

  constructor(reason: XPathReason) {
    super(reason.code);
    this.reason = reason;
    this.name = 'XPathProblem';
  }
}
