import type { Value } from '../instrument/answers.ts';
import type { Sensitive } from '../instrument/instrument.ts';
import { CLOSE_RELATIONS, INCIDENT } from '../instrument/needed-variables.ts';

const CARES = ['selfCompleted', 'privacyCheck', 'skippable', 'noNarrative', 'sealed', 'referralCard'] as const;

/** What a partner, a former partner or a relative did is asked with every care, whatever the crime is. */
const FULL_CARE: Sensitive = {
  selfCompleted: true,
  privacyCheck: true,
  skippable: true,
  noNarrative: true,
  sealed: true,
  referralCard: true,
};

/**
 * Whether somebody close did it: a partner, a former partner or a relative.
 *
 * @param relation answer to `of_relation`, one or several codes
 */
export function isBySomebodyClose(relation: Value | undefined): boolean {
  return [relation].flat().some((code) => CLOSE_RELATIONS.includes(String(code)));
}

/**
 * The care with which a form is asked: that of the form, of the crime, and of what was answered about the
 * incident. The one place that decides it.
 *
 * @param answered what was answered about the incident so far, in this form or in those before it
 * @returns undefined when no care is needed
 */
export function careOfForm(
  ofForm: Sensitive | undefined,
  ofCrime: Sensitive | undefined,
  answered: (name: string) => Value | undefined,
): Sensitive | undefined {
  if (isBySomebodyClose(answered(INCIDENT.relation))) return FULL_CARE;
  if (!ofForm || !ofCrime) return ofForm ?? ofCrime;
  const care = { ...ofForm };
  for (const name of CARES) care[name] = ofForm[name] || ofCrime[name];
  return care;
}
