import type { Value } from '../instrument/answers.ts';
import { ownValue } from '../instrument/answers.ts';
import {
  HEAD_LINE,
  LINES_LEFT,
  REPORTED_INCIDENTS,
  SELECTED_LINE,
  STARTED_AT,
} from '../instrument/needed-variables.ts';
import { drawnValues, type FormInstance } from '../routing/form-instance.ts';
import { DRAW_RECORDS, isDrawn, REDRAW_RECORD } from '../routing/selection/household-draw.ts';
import { isInstant } from '../routing/window.ts';
import type { Report } from './violations.ts';

/** What the program itself recorded: when the interview started, and that the adult interviewed is the one drawn. */
export function checkRecords(instance: FormInstance, sent: unknown, report: Report): void {
  const { records } = instance.form;
  if (records.includes(STARTED_AT)) checkStart(instance, ownValue(sent, STARTED_AT), report);
  if (records.includes(SELECTED_LINE)) checkDraw(instance, sent, report);
  checkAnswerDraws(instance, sent, report);
  if (records.includes(LINES_LEFT)) checkRoster(instance, sent, report);
  // An interview without incidents has nothing to record.
  const plan = ownValue(sent, REPORTED_INCIDENTS);
  if (records.includes(REPORTED_INCIDENTS) && plan !== undefined && typeof plan !== 'string')
    report('wrong-type', instance.key, REPORTED_INCIDENTS, { expected: 'text' });
}

/** Only a list that was corrected has them. */
function checkRoster({ key }: FormInstance, sent: unknown, report: Report): void {
  const left = ownValue(sent, LINES_LEFT);
  const head = ownValue(sent, HEAD_LINE);
  const isList = Array.isArray(left) && left.every((line) => typeof line === 'string');
  if (left !== undefined && !isList) report('wrong-type', key, LINES_LEFT, { expected: 'codes' });
  if (head !== undefined && typeof head !== 'number') report('wrong-type', key, HEAD_LINE, { expected: 'number' });
}

/** The draw follows from the answers and the seed of the case; another code was chosen by somebody. */
function checkAnswerDraws(instance: FormInstance, sent: unknown, report: Report): void {
  const drawn = new Map(drawnValues(instance));
  for (const { name } of instance.form.draws) {
    const value = ownValue(sent, name);
    const expected = drawn.get(name);
    if (value === expected) continue;
    if (value === undefined) report('missing-answer', instance.key, name);
    else report(expected === undefined ? 'not-asked' : 'selection-mismatch', instance.key, name);
  }
}

function checkStart({ key }: FormInstance, value: unknown, report: Report): void {
  if (value === undefined) report('missing-answer', key, STARTED_AT);
  else if (typeof value !== 'string' || !isInstant(value)) {
    report('wrong-type', key, STARTED_AT, { expected: 'instant' });
  }
}

const RECORD_TYPES = { selected_line: 'number', selected_from: 'string', selected_probability: 'number' } as const;

/** The seed belongs to the case, so the server repeats the draw; another line was chosen by the interviewer. */
function checkDraw({ key, draw, scope }: FormInstance, sent: unknown, report: Report): void {
  const recorded = new Map(scope.answers);
  let complete = true;
  for (const name of DRAW_RECORDS) {
    const value = ownValue(sent, name);
    const expected = RECORD_TYPES[name];
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
  if (complete && (draw === undefined || !isDrawn(draw, recorded))) report('selection-mismatch', key, SELECTED_LINE);
}
