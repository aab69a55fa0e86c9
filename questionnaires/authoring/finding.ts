/** One thing to mend in an instrument. */
export interface Finding {
  code: FindingCode;
  severity: 'error' | 'warning';
  /** File of the instrument, e.g. `modules/incident.json`. */
  file: string;
  /** Place in the file, e.g. `screens[2].questions[0].visibleIf`. */
  path: string;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

/** Closed list of what can be wrong with an instrument; errors in expressions keep the expression's own code. */
export type FindingCode =
  | 'unreadable-file'
  | 'not-json'
  | 'missing-file'
  | 'unknown-file'
  | 'wrong-shape'
  | 'duplicate-name'
  | 'missing-list'
  | 'missing-text'
  | 'unused-text'
  | 'unused-list'
  | 'too-many-questions'
  | 'form-not-in-chain'
  | 'wrong-question'
  | 'unknown-code'
  | 'unknown-crime'
  | 'circular-condition'
  | 'minors-drawn'
  | 'expression-syntax'
  | 'unknown-name'
  | 'unknown-function'
  | 'refused-function'
  | 'type-mismatch'
  // What only `lint` tells: the instrument can be used, and something in it is not as it was meant.
  | 'unreachable'
  | 'always-fixed'
  | 'never-offered'
  | 'edit-never-fires'
  | 'edit-always-fires'
  | 'rule-never-true'
  | 'never-true'
  | 'always-true'
  | 'late-source'
  | 'wrong-iccs'
  | 'long-name'
  | 'reused-code'
  | 'duplicate-label'
  | 'code-against-label'
  | 'idle-setting'
  | 'stray-edit'
  | 'not-exclusive'
  | 'narrative'
  | 'unused-fill'
  | 'untranslated'
  | 'uneven-translation'
  | 'broken-fill'
  | 'instruction-in-speech'
  | 'long-text'
  | 'double-negative'
  | 'missing-question-mark'
  | 'untidy-text'
  | 'repeated-text';

/** Notes a finding. */
export type Find = (code: FindingCode, file: string, path: string, message: string, remedy: string) => void;
