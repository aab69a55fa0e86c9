/** What sort of thing changed, so that a reader can leave the rest aside. */
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
   * Figures before and after are not of the same thing: a question or an answer is gone, a code means something else, fewer people are
   * asked, another time is asked about.
   */
  breaksComparability?: true;
  /** What it was and is, where that can be written down. */
  before?: unknown;
  after?: unknown;
}
