import type { Value } from '../interview.ts';
import { adultsOf, drawBasis } from './draw-basis.ts';
import { type Adult, type DrawOptions, drawSelection, type Selection } from './draw-selection.ts';

/** What the chain records of a draw, beside the line that was drawn. */
export const drawRecords = ['selected_line', 'selected_from', 'selected_probability'] as const;

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
export function recordsOf(draw: HouseholdDraw, selection: Selection): [(typeof drawRecords)[number], Value][] {
  return [
    ['selected_line', selection.line],
    ['selected_from', drawBasis(draw.adults)],
    ['selected_probability', selection.probability],
  ];
}

/** Whether the interviewer drew again, with a reason, after the roster was corrected. */
export function isRedrawn(given: Given): boolean {
  return given.get('redraw') === 'yes' && given.has('redraw_reason');
}

/** What conditions of the form read: whether the roster is another than the one drawn from, and whether the person is in it no longer. */
export function drawState({ adults }: HouseholdDraw, given: Given): [string, Value][] {
  const [line, from] = [given.get('selected_line'), given.get('selected_from')];
  const changed = from !== undefined && (from !== drawBasis(adults) || isRedrawn(given));
  const gone = typeof line === 'number' && !isRedrawn(given) && !adults.some((adult) => adult.line === line);
  return [
    ['draw_changed', changed ? 'yes' : 'no'],
    ['selected_gone', gone ? 'yes' : 'no'],
  ];
}

/** What is still to be recorded: the first draw, or the second one once there is a reason for it. */
export function drawsToRecord(draw: HouseholdDraw, given: Given): [string, Value][] {
  const again = isRedrawn(given);
  if (given.has('selected_line') && !again) return [];
  const selection = drawNow(draw, again);
  if (selection === undefined) return [];
  return recordsOf(draw, selection).filter(([name, value]) => given.get(name) !== value);
}

/** Whether a recorded draw is the one that its seed, its method and its roster give, and the person still an adult of the household. */
export function isDrawn(draw: HouseholdDraw, given: Given): boolean {
  const from = given.get('selected_from');
  const adults = typeof from === 'string' ? adultsOf(from) : undefined;
  if (adults === undefined) return false;
  const again = isRedrawn(given);
  // A second draw is from the corrected roster; the first from whatever it was drawn from.
  if (again && from !== drawBasis(draw.adults)) return false;
  const selection = drawNow({ ...draw, adults }, again);
  return (
    selection !== undefined &&
    given.get('selected_line') === selection.line &&
    given.get('selected_probability') === selection.probability &&
    draw.adults.some(({ line }) => line === selection.line)
  );
}
