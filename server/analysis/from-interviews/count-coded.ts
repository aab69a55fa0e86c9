import type { Instrument } from '#questionnaires';
import { codeableIncidents } from '../../coding/codeable-incidents.ts';
import type { FindDecision } from '../../coding/office-decisions.ts';
import type { CodedCounts } from '../analysis-file.ts';
import type { ReportedIncident } from './events-of-interview.ts';
import type { FlatInterview } from './flatten.ts';

/** How the events that count came by their crime, and how many the office left out. */
export function countCoded(
  instrument: Instrument,
  interviews: readonly { interview: FlatInterview; decide: FindDecision }[],
  events: readonly (ReportedIncident & { row: number })[],
): CodedCounts {
  const counts = { derived: 0, confirmed: 0, changed: 0, notACrime: 0, duplicates: 0 };
  const kept = new Set<string>();
  for (const { row, crimeScreened, n, codedByOffice } of events) {
    counts[codedByOffice] += 1;
    kept.add(`${row} ${crimeScreened} ${n}`);
  }
  interviews.forEach(({ interview, decide }, row) => {
    for (const { crime, n, answers } of codeableIncidents(instrument, interview)) {
      const outcome = decide(crime, n, answers)?.outcome;
      if (outcome === 'not_a_crime') counts.notACrime += 1;
      if (outcome === 'duplicate' && !kept.has(`${row} ${crime} ${n}`)) counts.duplicates += 1;
    }
  });
  return counts;
}
