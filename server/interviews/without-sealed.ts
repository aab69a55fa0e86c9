import type { SubmissionDetailReply } from '#contract';
import { type Instrument, namesIn, parseExpression } from '#questionnaires';

/** The name of every sealed part outside the server, so that it does not say which part it is. */
const SEALED = 'sealed';

/**
 * A submission as a supervisor may see it: no sealed crimes, no sign that one was reported, no questions of
 * sealed forms (that a question was asked already reveals an answer). Without the questionnaire no incident
 * is shown. The audit trail leaves out the coding of incidents: its number and its times would reveal sealed
 * ones.
 */
export function withoutSealed(
  detail: SubmissionDetailReply,
  instrument: Instrument | undefined,
): SubmissionDetailReply {
  const isSealed = (key: string) => isSealedForm(instrument, key);
  const shown = detail.forms.filter((key) => !(isSealed(key) && key.includes('.')));
  const showsNoIncident = shown.every((key) => key.split('.')[2] === undefined);
  const isHidden = (key: string) => instrument !== undefined && showsNoIncident && isDueToIncidents(instrument, key);
  return {
    ...detail,
    forms: shown.filter((key) => !isHidden(key)),
    audit: detail.audit.filter(({ action }) => action !== 'event-coded'),
    violations: detail.violations.map((violation) =>
      isSealed(violation.form) || isHidden(violation.form)
        ? {
            severity: violation.severity,
            form: SEALED,
            name: '',
            code: violation.code.startsWith('edit:') ? `edit:${SEALED}` : violation.code,
          }
        : violation,
    ),
  };
}

/** A form that only people to whom something happened are asked. */
function isDueToIncidents({ forms }: Instrument, key: string): boolean {
  const when = forms.find(({ form }) => form === key)?.when;
  return when !== undefined && namesIn(parseExpression(when)).includes('n_incidents');
}

/** Whether a form instance, e.g. `incident.robbery.1`, belongs to a sealed form or crime. */
function isSealedForm(instrument: Instrument | undefined, key: string): boolean {
  const [formName, crimeKey, n] = key.split('.');
  if (!instrument) return n !== undefined;
  const form = instrument.forms.find((each) => each.form === formName);
  const crime = instrument.crimes.find((each) => each.key === crimeKey);
  return form?.sensitive?.sealed === true || crime?.sensitive?.sealed === true;
}
