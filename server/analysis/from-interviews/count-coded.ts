import type { Instrument } from '#questionnaires';
import { codeableIncidents } from '../../coding/codeable-incidents.ts';
import type { CodingCounts } from '../analysis-file.ts';
import type { PlacedIncident, Respondent } from './respondents.ts';

/** How the incidents that count came by their crime, and how many the office left out. */
export function countCoded(
  instrument: Instrument,
  respondents: readonly Respondent[],
  incidents: readonly PlacedIncident[],
): CodingCounts {
  const counts = { derived: 0, confirmed: 0, changed: 0, notACrime: 0, duplicates: 0 };
  const countedForms = new Set<string>();
  for (const { row, crimeScreened, n, codedByOffice } of incidents) {
    counts[codedByOffice] += 1;
    countedForms.add(`${row} ${crimeScreened} ${n}`);
  }
  respondents.forEach(({ interview, decide }, row) => {
    for (const { crime, n, answers } of codeableIncidents(instrument, interview)) {
      const outcome = decide(crime, n, answers)?.outcome;
      if (outcome === 'not_a_crime') counts.notACrime += 1;
      if (outcome === 'duplicate' && !countedForms.has(`${row} ${crime} ${n}`)) counts.duplicates += 1;
    }
  });
  return counts;
}
