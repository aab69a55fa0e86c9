import type { ChangeKind } from '../change.ts';
import type { Verdict, VerdictReason } from '../reasons.ts';

/** Words about changes, in one language. */
export interface ReasonWords {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly kind: Readonly<Record<ChangeKind, string>>;
  /** Why figures before and after measure the same, or do not: a sentence each. */
  readonly reasons: Readonly<Record<VerdictReason, string>>;
  /** In place of the reason of a change for which a mapping was stated. */
  readonly mapped: string;
}
