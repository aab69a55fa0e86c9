/** States of a text, as `TEXT_STATES` has them. */
type StateName = 'missing' | 'stale' | 'done' | 'reviewed';

/** What is no part of a form. */
type OtherPart =
  | 'instrument'
  | 'forms'
  | 'screens'
  | 'questions'
  | 'choices'
  | 'missing'
  | 'phrases'
  | 'crimes'
  | 'edits'
  | 'fills'
  | 'states';

/** Words of the workbook in which texts are translated. */
export interface WorkbookWords {
  /** Name of the first sheet. */
  readonly readFirst: string;
  /** Name of the sheet with the texts. */
  readonly texts: string;
  /** How to work with it, a paragraph a row. `$1` is the questionnaire, `$2` a language that is translated into. */
  readonly explanation: {
    readonly what: string;
    readonly where: string;
    readonly fills: string;
    readonly states: string;
    readonly free: string;
    readonly left: string;
    readonly never: string;
  };
  readonly states: Readonly<Record<StateName, string>>;
  /** Where a text stands that no form shows. */
  readonly parts: Readonly<Record<OtherPart, string>>;
}
