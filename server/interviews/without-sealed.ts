import type { SubmissionDetailReply } from '#contract';
import { type Instrument, namesIn, parseExpression } from '#questionnaires';

/** What a sealed part is called outside: one word for all of them, so that it does not tell which. */
const SEALED = 'sealed';

/**
 * A submission as it may be read at a desk: without which sealed crime was told or whether any was, and without the questions of sealed
 * parts, whose being asked or missing tells what was answered. Without the questionnaire every event is left out. Who coded its events
 * stands with the codings: here their number would tell of sealed ones, and the instants whose they are.
 */
export function withoutSealed(
  detail: SubmissionDetailReply,
  instrument: Instrument | undefined,
): SubmissionDetailReply {
  const isSealed = (key: string) => {
    const [form, crime, n] = key.split('.');
    if (!instrument) return n !== undefined;
    const marks = [
      instrument.forms.find((one) => one.form === form),
      instrument.crimes.find((one) => one.key === crime),
    ];
    return marks.some((mark) => mark?.sensitive?.sealed);
  };
  const shown = detail.forms.filter((key) => !(isSealed(key) && key.includes('.')));
  const noEventShown = shown.every((key) => key.split('.')[2] === undefined);
  const isHidden = (key: string) => instrument !== undefined && noEventShown && isDueToEvents(instrument, key);
  return {
    ...detail,
    forms: shown.filter((key) => !isHidden(key)),
    audit: detail.audit.filter(({ action }) => action !== 'event-coded'),
    violations: detail.violations.map((violation) =>
      isSealed(violation.form) || isHidden(violation.form)
        ? {
            ...{ severity: violation.severity, form: SEALED, name: '' },
            code: violation.code.startsWith('edit:') ? `edit:${SEALED}` : violation.code,
          }
        : violation,
    ),
  };
}

/** A form that is asked only of whom something happened to. */
function isDueToEvents({ forms }: Instrument, key: string): boolean {
  const when = forms.find(({ form }) => form === key)?.when;
  return when !== undefined && namesIn(parseExpression(when)).includes('n_incidents');
}
