import type { Verdict, VerdictReason } from './reasons.ts';
import type { ChangeVoice } from './words/change-voice.ts';

/** Kinds of change, so that a reader can leave the rest aside. */
export const CHANGE_KINDS = [
  'question',
  'routing',
  'options',
  'edit',
  'text',
  'translation',
  'order',
  'crime',
  'setting',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One difference between two versions, before it is judged and said. */
export interface FoundChange {
  kind: ChangeKind;
  /** What changed: a question, a list, a crime, a path in the manifest. */
  subject: string;
  /** The difference in a sentence. */
  say: (voice: ChangeVoice) => string;
  /** Why figures before and after measure the same, or do not. In words: `reasonInWords`. */
  because: VerdictReason;
  /** What a mapping would have to say; only where one can help. */
  unmapped?: Unmapped;
  /** The values before and after, where they can be written down. */
  before?: unknown;
  after?: unknown;
}

/**
 * A variable of the earlier version that has another name now; a code of a list that is gone or has one; or codes that
 * only have other numbers in data files, with those that are gone from their list.
 */
export type Unmapped =
  | { readonly variable: string; readonly to: string }
  | { readonly list: string; readonly code: string; readonly to?: string }
  | { readonly list: string; readonly renumbered: readonly string[]; readonly gone: readonly string[] };

/** One difference between two versions of an instrument. */
export interface Change extends Omit<FoundChange, 'say'> {
  /** The difference in a sentence of the language that was asked for. */
  sentence: string;
  verdict: Verdict;
  /** Figures before and after do not measure the same, and no mapping helps: the verdict is `breaks`. */
  breaksComparability?: true;
}

/** Every version has another number, another note, or another id: that is no news of what is asked. */
const NAMES = ['id', 'version', 'note'];

/** Whether a change says only which version it is. */
export function saysOnlyWhich({ kind, subject }: Pick<Change, 'kind' | 'subject'>): boolean {
  return kind === 'setting' && NAMES.includes(subject);
}
