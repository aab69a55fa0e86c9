import type { Value } from '../instrument/answers.ts';
import { ownValue } from '../instrument/answers.ts';
import { drawnValues, type FormInstance } from '../routing/form-instance.ts';
import { DRAW_RECORDS, isDrawn, REDRAW_RECORD } from '../routing/selection/household-draw.ts';
import { isInstant } from '../routing/window.ts';
import type { Report } from './violations.ts';

/** What the chain itself wrote: when the interview started, and that the adult interviewed is the one drawn. */
export function checkRecords(instance: FormInstance, sent: unknown, report: Report): void {
  const { records } = instance.form;
  if (records.includes('interview_started_at')) checkStart(instance, ownValue(sent, 'interview_started_at'), report);
  if (records.includes('selected_line')) checkDraw(instance, sent, report);
  checkAnswerDraws(instance, sent, report);
  // Nothing to record in an interview without events.
  const told = ownValue(sent, 'events_told');
  if (records.includes('events_told') && told !== undefined && typeof told !== 'string')
    report('wrong-type', instance.key, 'events_told', { expected: 'text' });
}

/** The draw follows from the answers and the case's seed; another code is one that somebody chose. */
function checkAnswerDraws(instance: FormInstance, sent: unknown, report: Report): void {
  const drawn = new Map(drawnValues(instance));
  for (const { name } of instance.form.draws) {
    const [value, expected] = [ownValue(sent, name), drawn.get(name)];
    if (value === expected) continue;
    if (value === undefined) report('missing-answer', instance.key, name);
    else report(expected === undefined ? 'not-asked' : 'selection-mismatch', instance.key, name);
  }
}

function checkStart({ key }: FormInstance, value: unknown, report: Report): void {
  if (value === undefined) report('missing-answer', key, 'interview_started_at');
  else if (typeof value !== 'string' || !isInstant(value)) {
    report('wrong-type', key, 'interview_started_at', { expected: 'instant' });
  }
}

const TYPES = { selected_line: 'number', selected_from: 'string', selected_probability: 'number' } as const;

/** The seed is the case's, so the server repeats the draw; another line is a person whom the interviewer chose. */
function checkDraw({ key, draw, scope }: FormInstance, sent: unknown, report: Report): void {
  const recorded = new Map(scope.answers);
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
