import { ownValue } from './answers-of.ts';
import { drawnIn, type Station } from './follow-chain.ts';
import type { Value } from './interview.ts';
import { DRAW_RECORDS, isDrawn, REDRAW_RECORD } from './selection/household-draw.ts';
import type { Report } from './violations.ts';
import { isInstant } from './window.ts';

/** What the chain itself wrote: when the interview started, and that the adult interviewed is the one drawn. */
export function checkRecords(station: Station, sent: unknown, report: Report): void {
  const { records } = station.form;
  if (records.includes('interview_started_at')) checkStart(station, ownValue(sent, 'interview_started_at'), report);
  if (records.includes('selected_line')) checkDraw(station, sent, report);
  checkAnswerDraws(station, sent, report);
  // Nothing to record in an interview without events.
  const told = ownValue(sent, 'events_told');
  if (records.includes('events_told') && told !== undefined && typeof told !== 'string')
    report('wrong-type', station.key, 'events_told', { expected: 'text' });
}

/** The draw follows from the answers and the case's seed; another code is one that somebody chose. */
function checkAnswerDraws(station: Station, sent: unknown, report: Report): void {
  const drawn = new Map(drawnIn(station));
  for (const { name } of station.form.draws) {
    const [value, expected] = [ownValue(sent, name), drawn.get(name)];
    if (value === expected) continue;
    if (value === undefined) report('missing-answer', station.key, name);
    else report(expected === undefined ? 'not-asked' : 'selection-mismatch', station.key, name);
  }
}

function checkStart({ key }: Station, value: unknown, report: Report): void {
  if (value === undefined) report('missing-answer', key, 'interview_started_at');
  else if (typeof value !== 'string' || !isInstant(value)) {
    report('wrong-type', key, 'interview_started_at', { expected: 'instant' });
  }
}

const TYPES = { selected_line: 'number', selected_from: 'string', selected_probability: 'number' } as const;

/** The seed is the case's, so the server repeats the draw; another line is a person whom the interviewer chose. */
function checkDraw({ key, draw, scope }: Station, sent: unknown, report: Report): void {
  const recorded = new Map(scope.own);
  let complete = true;
  for (const name of DRAW_RECORDS) {
    const value = ownValue(sent, name);
    const expected = TYPES[name];
    if (value === undefined) report('missing-answer', key, name);
    else if (typeof value !== expected)
      report('wrong-type', key, name, { expected: expected === 'string' ? 'text' : expected });
    else recorded.set(name, value as Value);
    if (!recorded.has(name)) complete = false;
  }
  // Only a household that was drawn from twice has it.
  const first = ownValue(sent, REDRAW_RECORD);
  if (typeof first === 'string') recorded.set(REDRAW_RECORD, first);
  else if (first !== undefined) report('wrong-type', key, REDRAW_RECORD, { expected: 'text' });
  if (complete && (draw === undefined || !isDrawn(draw, recorded))) report('selection-mismatch', key, 'selected_line');
}
