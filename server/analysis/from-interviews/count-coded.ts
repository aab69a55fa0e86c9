import type { Instrument } from '#questionnaires';
import { codeableEvents } from '../../coding/codeable-events.ts';
import type { Decide } from '../../coding/coding-book.ts';
import type { FlatInterview } from '../../interviews/flatten.ts';
import type { CodingCounts } from '../analysis-file.ts';
import type { ReportedIncident } from './reported-incidents.ts';

/** How the events that count came by their crime, and how many the office left out. */
export function countCoded(
  instrument: Instrument,
  interviews: readonly { interview: FlatInterview; decide: FindDecision }[],
  events: readonly (ReportedIncident & { row: number })[],
): CodingCounts {
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
