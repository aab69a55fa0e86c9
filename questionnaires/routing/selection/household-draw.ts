import type { Value } from '../../instrument/answers.ts';
import { adultsOf, drawBasis } from './draw-basis.ts';
import { type Adult, type DrawOptions, drawSelection, type Selection } from './draw-selection.ts';

/** What the program records of a draw. */
export const DRAW_RECORDS = ['selected_line', 'selected_from', 'selected_probability'] as const;

/** Recorded with a second draw only: what the first one was made from, so that both can be repeated. */
export const REDRAW_RECORD = 'first_drawn_from';

/** The draw of one household: what its roster gives now, and what was recorded when it was shown. */
export interface HouseholdDraw {
  readonly adults: readonly Adult[];
  readonly options: DrawOptions;
}

/** Answers and records of a form. */
type FormAnswers = ReadonlyMap<string, Value>;

/** The draw from the roster as it stands; a second one after a correction, with its own seed. */
export function drawNow({ adults, options }: HouseholdDraw, again: boolean): Selection | undefined {
  return drawSelection(adults, again ? { ...options, seed: `${options.seed}/redraw` } : options);
}

/** A draw as it is recorded. */
export function recordsOf(draw: HouseholdDraw, selection: Selection): [(typeof DRAW_RECORDS)[number], Value][] {
  return [
    ['selected_line', selection.line],
    ['selected_from', drawBasis(draw.adults)],
    ['selected_probability', selection.probability],
  ];
}

/** Questions that say whether it is drawn again. Like the records, they do not belong to the person who was drawn. */
export const REDRAW_QUESTIONS: readonly string[] = ['redraw', 'redraw_reason'];

/** The first draw: what it was made from, and whom that gave. The record of a second draw keeps both. */
function firstDraw(
  draw: HouseholdDraw,
  answers: FormAnswers,
): { from: string; selection: Selection | undefined } | undefined {
  const from = answers.get(REDRAW_RECORD) ?? answers.get('selected_from');
  if (typeof from !== 'string') return undefined;
  const adults = adultsOf(from);
  return { from, selection: adults && drawNow({ ...draw, adults }, false) };
}

function stateOf(draw: HouseholdDraw, answers: FormAnswers): { changed: boolean; gone: boolean; redrawn: boolean } {
  const first = firstDraw(draw, answers);
  const changed = first !== undefined && first.from !== drawBasis(draw.adults);
  const gone = changed && !draw.adults.some(({ line }) => line === first.selection?.line);
  const redrawn = changed && (gone || answers.get('redraw') === 'yes') && answers.has('redraw_reason');
  return { changed, gone, redrawn };
}

/**
 * What conditions read: whether the roster differs from the one first drawn from, and whether the person has
 * left it.
 */
export function drawState(draw: HouseholdDraw, answers: FormAnswers): [string, Value][] {
  const { changed, gone } = stateOf(draw, answers);
  return [
    ['draw_changed', changed ? 'yes' : 'no'],
    ['selected_gone', gone ? 'yes' : 'no'],
  ];
}

/**
 * What is still to be recorded: the first draw; a second one as soon as there is a reason for it, with what
 * the first was made from; the first one again when the second is taken back or the roster is as it was.
 */
export function drawsToRecord(draw: HouseholdDraw, answers: FormAnswers): [string, Value][] {
  const changed = (records: [string, Value][]) => records.filter(([name, value]) => answers.get(name) !== value);
  const first = firstDraw(draw, answers);
  const { redrawn } = stateOf(draw, answers);
  if (redrawn && first) {
    const selection = drawNow(draw, true);
    return selection ? changed([...recordsOf(draw, selection), [REDRAW_RECORD, first.from]]) : [];
  }
  if (first && answers.has('selected_line') && !answers.has(REDRAW_RECORD)) return [];
  const adults = first && adultsOf(first.from);
  const drawn = adults ? { ...draw, adults } : draw;
  const selection = drawNow(drawn, false);
  return selection ? changed(recordsOf(drawn, selection)) : [];
}

/** Whether seed, method and roster give the recorded draw, and the person is still an adult of the household. */
export function isDrawn(draw: HouseholdDraw, answers: FormAnswers): boolean {
  const first = firstDraw(draw, answers);
  if (first?.selection === undefined) return false;
  const { redrawn } = stateOf(draw, answers);
  // A second draw is made from the corrected roster, the first from the roster of that time.
  const selection = redrawn ? drawNow(draw, true) : first.selection;
  return (
    selection !== undefined &&
    answers.get('selected_from') === (redrawn ? drawBasis(draw.adults) : first.from) &&
    answers.get('selected_line') === selection.line &&
    answers.get('selected_probability') === selection.probability &&
    draw.adults.some(({ line }) => line === selection.line)
  );
}
