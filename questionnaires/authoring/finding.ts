import type { SaidAs } from '../expression/named-sentences.ts';

/** One thing to correct in an instrument. */
export interface Finding {
  code: FindingCode;
  severity: 'error' | 'warning';
  /** File of the instrument, e.g. `modules/incident.json`. */
  file: string;
  /** Place in the file, e.g. `screens[2].questions[0].visibleIf`; empty for the whole file. */
  path: string;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  remedy: string;
  /** The finding of which it is a consequence: with that one it goes, and nothing is to be mended here. */
  cause?: Pick<Finding, 'code' | 'file' | 'path'>;
  /** Which sentence this is, so that `findingInWords` has it in another language; absent where only English has it. */
  said?: SaidAs;
}

/**
 * Closed list of what can be wrong with an instrument; errors in expressions keep the expression's own code.
 */
export type FindingCode =
  | 'unreadable-file'
  | 'not-json'
  | 'missing-file'
  | 'unknown-file'
  | 'wrong-shape'
  | 'duplicate-name'
  | 'missing-list'
  | 'missing-text'
  | 'too-many-questions'
  | 'form-not-in-chain'
  | 'wrong-question'
  | 'unknown-code'
  | 'unknown-crime'
  | 'unknown-definition'
  | 'circular-condition'
  | 'missing-variable'
  | 'wrong-mapping'
  | 'scenario-fails'
  | 'minors-drawn'
  | 'expression-syntax'
  | 'unknown-name'
  | 'unknown-function'
  | 'refused-function'
  | 'type-mismatch'
  // Only `lint` reports these: the instrument can be used, but part of it is not as its author meant it.
  | 'unused-text'
  | 'unused-list'
  | 'unused-definition'
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
  | 'card-without-number'
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

/**
 * What is wrong and what to do, as the catalogues (`problems/`, `lint/warnings/`) say it; the place is added
 * where it is found.
 */
export type FindingText = Pick<Finding, 'code' | 'message' | 'remedy' | 'said'>;

/** Notes an error of an instrument. */
export type Find = (found: Omit<Finding, 'severity'>) => void;

/** Collects errors in the order in which they are found. */
export function errorsInto(findings: Finding[]): Find {
  return ({ code, file, path, message, remedy, said }) =>
    findings.push({ code, severity: 'error', file, path, message, remedy, ...(said && { said }) });
}
