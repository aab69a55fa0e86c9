/** All texts of one language. */
export interface Texts {
  instrument: { title: string; note: string };
  forms: Record<string, { title: string }>;
  screens?: Record<string, { title?: string }>;
  questions: Record<string, { text: string; instruction?: string }>;
  choices: Record<string, Record<string, string>>;
  missing: { dk: string; refused: string; na: string };
  /** Sentences that fills are made of: `since` a day, `between` two days, what was reported so far. */
  phrases?: {
    since: string;
    between: string;
    lead: string;
    apart: string;
    nothing_yet: string;
    /** Which form of a crime, `Event {n}`; needed where a question asks which one it was. */
    told_form?: string;
  };
  crimes: Record<
    string,
    { name: string; short: string; screener: string; times: string; owner?: string; specify?: string }
  >;
  edits: Record<string, string>;
}
