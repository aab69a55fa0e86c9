import type { SubmissionDetail } from '#contract';
import type { Instrument } from '#questionnaires';

/** What a sealed part is called outside: one word for all of them, so that it does not tell which. */
const SEALED = 'sealed';

/**
 * A submission as it may be read at a desk: without which sealed crime was told, and without the questions of sealed parts, whose
 * being asked or missing tells what was answered. Without the questionnaire every event is left out.
 */
export function withoutSealed(detail: SubmissionDetail, instrument: Instrument | undefined): SubmissionDetail {
  const isSealed = (key: string) => {
    const [form, crime, n] = key.split('.');
    if (!instrument) return n !== undefined;
    const marks = [
      instrument.forms.find((one) => one.form === form),
      instrument.crimes.find((one) => one.key === crime),
    ];
    return marks.some((mark) => mark?.sensitive?.sealed);
  };
  return {
    ...detail,
    forms: detail.forms.filter((key) => !(isSealed(key) && key.includes('.'))),
    violations: detail.violations.map((violation) =>
      isSealed(violation.form)
        ? {
            ...{ severity: violation.severity, form: SEALED, name: '' },
            code: violation.code.startsWith('edit:') ? `edit:${SEALED}` : violation.code,
          }
        : violation,
    ),
  };
}
