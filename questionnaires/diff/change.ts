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
  /** What it was and is, where that can be written down. */
  before?: unknown;
  after?: unknown;
}
