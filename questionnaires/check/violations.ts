import type { FormKey } from '../instrument/answers.ts';

/** Closed list of what can be wrong with a submission; `edit:<id>` names the instrument's own edits. */
export type ViolationCode =
  | 'unknown-form'
  | 'form-not-due'
  | 'form-missing'
  | 'unknown-name'
  | 'not-asked'
  | 'missing-answer'
  | 'wrong-type'
  | 'not-a-choice'
  | 'duplicate-choice'
  | 'exclusive-choice'
  | 'out-of-range'
  | 'not-an-integer'
  | 'too-long'
  | 'too-many'
  | 'date-outside-window'
  | 'selection-mismatch'
  | 'answers-differ-from-events'
  | 'too-many-violations'
  | `edit:${string}`;

/** One thing that is wrong. Never carries an answer: only where it is and the limit that it breaks. */
export interface Violation {
  code: ViolationCode;
  /** `hard` holds the submission; `soft` is an unconfirmed warning. */
  severity: 'hard' | 'soft';
  form: FormKey;
  /** Variable, empty when the form as a whole is meant. */
  name: string;
  params: Record<string, string | number>;
}

/** Notes a violation. Returns false when the limit is reached: looking further would be in vain. */
export type Report = (
  code: ViolationCode,
  form: FormKey,
  name: string,
  params?: Record<string, string | number>,
  severity?: Violation['severity'],
) => boolean;

const MOST_VIOLATIONS = 500;
const LONGEST_NAME = 80;

/** A list of violations that stays small whatever comes in: at most 500, with long names cut. */
export function reportInto(): { violations: Violation[]; report: Report } {
  const violations: Violation[] = [];
  const report: Report = (code, form, name, params = {}, severity = 'hard') => {
    if (violations.length > MOST_VIOLATIONS) return false;
    if (violations.length === MOST_VIOLATIONS) {
      violations.push({
        code: 'too-many-violations',
        severity: 'hard',
        form: '',
        name: '',
        params: { limit: MOST_VIOLATIONS },
      });
      return false;
    }
    violations.push({ code, severity, form: form.slice(0, LONGEST_NAME), name: name.slice(0, LONGEST_NAME), params });
    return true;
  };
  return { violations, report };
}
