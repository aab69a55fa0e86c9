import type { Instrument } from '#questionnaires';
import { type CodeableIncident, codeableIncidents } from '../coding/codeable-incidents.ts';
import { type FindDecision, officeDecisions } from '../coding/office-decisions.ts';
import type { Coding } from '../coding-model.ts';
import { type FlatInterview, flatten } from '../interviews/flatten.ts';
import type { AcceptedInterview } from '../model.ts';
import type { UnansweredScreeners } from './derived-interview.ts';
import { memberCrimes } from './member-crimes.ts';
import { type ReportedIncident, reportedIncidents } from './reported-incidents.ts';
import { sealedCrimes } from './sealed-crimes.ts';
import { unansweredScreeners } from './unanswered-screeners.ts';

/** An interview with what its rules make of it, before it is taken apart: each of them goes through it once. */
export interface WholeInterview {
  readonly instrument: Instrument;
  readonly interview: FlatInterview;
  readonly decide: FindDecision;
  /** The incidents that count. */
  readonly incidents: readonly ReportedIncident[];
  /** Those that the office codes; none where they are not wanted. */
  readonly codeable: readonly CodeableIncident[];
  readonly members: ReadonlyMap<string, number>;
  readonly unanswered: UnansweredScreeners;
  /** Crimes whose incidents stand in the sealed half. */
  readonly sealedCrimes: ReadonlySet<string>;
}

/**
 * @param instrument the version with which the interview was made
 * @param codings the codings of its case, in their order; those of other cases are passed over
 * @param wanted.isToCode whether what the office codes is wanted too: without codings nothing else needs it, and it
 *   takes a third of the time
 * @returns undefined where the selected adult did not answer
 */
export function wholeInterview(
  instrument: Instrument,
  { caseId, answers }: Pick<AcceptedInterview, 'caseId' | 'answers'>,
  codings: readonly Coding[] = [],
  { isToCode }: { readonly isToCode: boolean } = { isToCode: true },
): WholeInterview | undefined {
  const interview = flatten(instrument, answers);
  if (interview === undefined) return undefined;
  const decide = decisionsOf(caseId, codings);
  const codeable = isToCode || codings.length > 0 ? codeableIncidents(instrument, interview) : [];
  return {
    instrument,
    interview,
    decide,
    codeable,
    incidents: reportedIncidents(instrument, interview, decide),
    members: memberCrimes(instrument, interview, decide),
    unanswered: unansweredScreeners(instrument, interview),
    sealedCrimes: sealedCrimes(instrument, interview, codeable, decide),
  };
}

/** Without codings nothing is decided, and no answers need a hash to be compared with. */
function decisionsOf(caseId: string, codings: readonly Coding[]): FindDecision {
  return codings.length === 0 ? () => undefined : officeDecisions(codings)(caseId);
}
