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

/** One difference between two versions of an instrument. */
export interface Change {
  kind: ChangeKind;
  /** What changed: a question, a list, a crime, a path in the manifest. */
  subject: string;
  /** The difference in an English sentence. */
  sentence: string;
  /**
   * Figures before and after do not measure the same: a question or an answer is gone, a code means something
   * else, fewer people are asked, or the reference period is another one.
   */
  breaksComparability?: true;
  /** The values before and after, where they can be written down. */
  before?: unknown;
  after?: unknown;
}

/** What a change has that breaks comparability. */
export const BREAKING = { breaksComparability: true } as const;
