import type { Value } from '../instrument/answers.ts';
import { REPORTING } from '../instrument/needed-variables.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';

type IncidentAnswersByName = Readonly<Record<string, Value>>;

/**
 * Whether an incident was reported, as far as is known: to the authority that takes formal complaints, or to
 * another one that counts.
 */
export function wasReported(instrument: Instrument, form: IncidentAnswersByName): boolean {
  const formally = form[REPORTING.formallyBySelf] === 'yes' || form[REPORTING.formallyByOther] === 'yes';
  return formally || reportedElsewhere(instrument, form) === 'yes';
}

/** Whether the incident was reported to a competent body besides the one that takes formal complaints. */
export function reportedElsewhere(
  instrument: Instrument,
  { rep_other_body, rep_other_which }: IncidentAnswersByName,
): 'yes' | 'no' | 'dk' | 'refused' | undefined {
  if (rep_other_body === undefined) return undefined;
  if (rep_other_body === 'no') return 'no';
  if (rep_other_body === 'refused' || rep_other_which === 'refused') return 'refused';
  if (!Array.isArray(rep_other_which)) return 'dk';
  const competent = instrument.derive(competentBodies);
  return rep_other_which.some((body) => competent.has(body)) ? 'yes' : 'no';
}

/**
 * Codes of the authorities that count: those that may investigate, and conflict-resolution bodies that the
 * state recognises.
 */
function competentBodies(instrument: Instrument): Set<string> {
  const bodies = instrument.manifest.reportingBodies.filter(({ kind }) => kind !== 'other');
  return new Set(bodies.map(({ code }) => code));
}
