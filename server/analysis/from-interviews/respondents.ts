import type { Instrument } from '#questionnaires';
import { type FindDecision, officeDecisions } from '../../coding/office-decisions.ts';
import { type FlatInterview, flatten } from '../../interviews/flatten.ts';
import type { AcceptedInterview, Coding } from '../../model.ts';
import { type ReportedIncident, reportedIncidents } from './reported-incidents.ts';
import { designWeight, personWeight } from './weight.ts';

/** An interview that counts, with the weights of its household and of the adult who answered. */
export interface Respondent {
  readonly interview: FlatInterview;
  readonly unit: AcceptedInterview['unit'];
  readonly householdWeight: number;
  readonly personWeight: number;
  /** What the office decided about the interview's incidents. */
  readonly decide: FindDecision;
}

/** An incident and the row of the respondent who reported it. */
export interface PlacedIncident extends ReportedIncident {
  readonly row: number;
}

/**
 * The interviews in which the selected adult answered. The others have no row: they carry no weight in the
 * figures.
 */
export function respondentsOf(
  instrument: Instrument,
  interviews: readonly AcceptedInterview[],
  codings: readonly Coding[],
): Respondent[] {
  const decisionsOf = officeDecisions(codings);
  const respondents: Respondent[] = [];
  for (const { caseId, answers, unit } of interviews) {
    const interview = flatten(instrument, answers);
    if (interview === undefined) continue;
    const householdWeight = designWeight(unit.probabilities);
    respondents.push({
      interview,
      unit,
      householdWeight,
      personWeight: personWeight(householdWeight, interview.probability),
      decide: decisionsOf(caseId),
    });
  }
  return respondents;
}

/** Every incident that the respondents reported and that counts, respondent after respondent. */
export function incidentsOf(instrument: Instrument, respondents: readonly Respondent[]): PlacedIncident[] {
  return respondents.flatMap((respondent, row) => {
    const { interview, householdWeight, decide } = respondent;
    const weights = { household: householdWeight, person: respondent.personWeight };
    const incidents = reportedIncidents(instrument, interview, weights, decide);
    return incidents.map((incident) => ({ ...incident, row }));
  });
}
