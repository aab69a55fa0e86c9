import { ownValue } from './answers-of.ts';
import type { Station } from './follow-chain.ts';
import type { Report } from './violations.ts';
import { isInstant } from './window.ts';

/** What the chain itself wrote: when the interview started, and that the adult interviewed is the one drawn. */
export function checkRecords(station: Station, sent: unknown, report: Report): void {
  for (const record of station.form.records) {
    const value = ownValue(sent, record);
    if (record === 'interview_started_at') checkStart(station, value, report);
    else checkDraw(station, value, report);
  }
}

function checkStart({ key }: Station, value: unknown, report: Report): void {
  if (value === undefined) report('missing-answer', key, 'interview_started_at');
  else if (typeof value !== 'string' || !isInstant(value)) {
    report('wrong-type', key, 'interview_started_at', { expected: 'instant' });
  }
}

/** The seed is the case's, so the server repeats the draw; another line is a person whom the interviewer chose. */
function checkDraw({ key, selection }: Station, value: unknown, report: Report): void {
  if (value === undefined) report('missing-answer', key, 'selected_line');
  else if (typeof value !== 'number') report('wrong-type', key, 'selected_line', { expected: 'number' });
  else if (value !== selection?.line) report('selection-mismatch', key, 'selected_line');
}
