import type { Instrument } from '#questionnaires';
import { codeableIncidents } from '../coding/codeable-incidents.ts';
import { type FindDecision, officeDecisions } from '../coding/office-decisions.ts';
import { flatten } from '../interviews/flatten.ts';
import type { AcceptedInterview, Coding } from '../model.ts';
import { EMPTY_HALF, halfOf } from './derive-half.ts';
import { DERIVATION, type DerivedInterview } from './derived-interview.ts';
import { memberCrimes } from './member-crimes.ts';
import { reportedIncidents } from './reported-incidents.ts';
import { sealedCrimes } from './sealed-crimes.ts';

/**
 * Everything that figures and the coding of incidents need of an accepted interview, so that they never read
 * its answers again. A function of its arguments alone.
 *
 * @param instrument the version with which the interview was made
 * @param codings the codings of its case, in their order; those of other cases are passed over
 */
export function deriveInterview(
  instrument: Instrument,
  { caseId, answers }: Pick<AcceptedInterview, 'caseId' | 'answers'>,
  codings: readonly Coding[] = [],
): DerivedInterview {
  const { id, version } = instrument;
  const header = { caseId, instrument: id, version, derivation: DERIVATION };
  const interview = flatten(instrument, answers);
  if (interview === undefined) return { ...header, answered: false, open: EMPTY_HALF, sealed: EMPTY_HALF };

  const decide = decisionsOf(caseId, codings);
  const codeable = codeableIncidents(instrument, interview);
  const whole = {
    instrument,
    interview,
    decide,
    codeable,
    incidents: reportedIncidents(instrument, interview, decide),
    members: memberCrimes(instrument, interview, decide),
    sealedCrimes: sealedCrimes(instrument, interview, codeable, decide),
  };
  return { ...header, answered: true, open: halfOf(whole, false), sealed: halfOf(whole, true) };
}

/** Without codings nothing is decided, and no answers need a hash to be compared with. */
function decisionsOf(caseId: string, codings: readonly Coding[]): FindDecision {
  return codings.length === 0 ? () => undefined : officeDecisions(codings)(caseId);
}
