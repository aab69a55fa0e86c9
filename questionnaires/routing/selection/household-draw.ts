import type { Value } from '../../instrument/answers.ts';
import { adultsOf, drawBasis } from './draw-basis.ts';
import { type Adult, type DrawOptions, drawSelection, type Selection } from './draw-selection.ts';

/** What the chain records of a draw, beside the line that was drawn. */
export const DRAW_RECORDS = ['selected_line', 'selected_from', 'selected_probability'] as const;

/** Recorded with a second draw only: what the first one was made from, so that both can be repeated. */
export const REDRAW_RECORD = 'first_drawn_from';

/** The draw of one household: what its roster gives now, and what was recorded when it was shown. */
export interface HouseholdDraw {
  readonly adults: readonly Adult[];
  readonly options: DrawOptions;
}

type Given = ReadonlyMap<string, Value>;

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

/** Names of the form that say whether it is drawn again; with the records they are not of the person who was drawn. */
export const REDRAW_QUESTIONS: readonly string[] = ['redraw', 'redraw_reason'];

/** The first draw as it was recorded: what it was made from, and who that gave; a second one keeps what the first was made from. */
function firstDraw(draw: HouseholdDraw, given: Given): { from: string; selection: Selection | undefined } | undefined {
  const from = given.get(REDRAW_RECORD) ?? given.get('selected_from');
  if (typeof from !== 'string') return undefined;
  const adults = adultsOf(from);
  return { from, selection: adults && drawNow({ ...draw, adults }, false) };
}

function stateOf(draw: HouseholdDraw, given: Given): { changed: boolean; gone: boolean; redrawn: boolean } {
  const first = firstDraw(draw, given);
  const changed = first !== undefined && first.from !== drawBasis(draw.adults);
  const gone = changed && !draw.adults.some(({ line }) => line === first.selection?.line);
  const redrawn = changed && (gone || given.get('redraw') === 'yes') && given.has('redraw_reason');
  return { changed, gone, redrawn };
}

/** What conditions of the form read: whether the roster is another than the one first drawn from, and whether the person drawn then is in it no longer. */
export function drawState(draw: HouseholdDraw, given: Given): [string, Value][] {
  const { changed, gone } = stateOf(draw, given);
  return [
    ['draw_changed', changed ? 'yes' : 'no'],
    ['selected_gone', gone ? 'yes' : 'no'],
  ];
}

/**
 * What is still to be recorded: the first draw; the second one once there is a reason for it, with what the first was made from;
 * the first one again when drawing again is taken back or the roster is corrected to what it was.
 */
export function drawsToRecord(draw: HouseholdDraw, given: Given): [string, Value][] {
  const changes = (records: [string, Value][]) => records.filter(([name, value]) => given.get(name) !== value);
  const first = firstDraw(draw, given);
  const { redrawn } = stateOf(draw, given);
  if (redrawn && first) {
    const selection = drawNow(draw, true);
    return selection ? changes([...recordsOf(draw, selection), [REDRAW_RECORD, first.from]]) : [];
  }
  if (first && given.has('selected_line') && !given.has(REDRAW_RECORD)) return [];
  const adults = first && adultsOf(first.from);
  const drawn = adults ? { ...draw, adults } : draw;
  const selection = drawNow(drawn, false);
  return selection ? changes(recordsOf(drawn, selection)) : [];
}

/** Whether a recorded draw is the one that its seed, its method and its roster give, and the person still an adult of the household. */
export function isDrawn(draw: HouseholdDraw, given: Given): boolean {
  const first = firstDraw(draw, given);
  if (first?.selection === undefined) return false;
  const { redrawn } = stateOf(draw, given);
  // A second draw is from the corrected roster; the first from whatever it was drawn from.
  const selection = redrawn ? drawNow(draw, true) : first.selection;
  return (
    selection !== undefined &&
    given.get('selected_from') === (redrawn ? drawBasis(draw.adults) : first.from) &&
    given.get('selected_line') === selection.line &&
    given.get('selected_probability') === selection.probability &&
    draw.adults.some(({ line }) => line === selection.line)
  );
}
