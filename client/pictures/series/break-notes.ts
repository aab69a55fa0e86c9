import { LINE_HEIGHT } from '../TextLines.tsx';
import { wrapLabel } from '../wrap-label.ts';
import type { SeriesBreak } from './series-data.ts';

/** A reason under a picture. */
export interface BreakNote {
  lines: string[];
  middle: number;
}

const APART = 4;

/**
 * Why a series breaks, numbered as in the picture, one reason under the other.
 *
 * @param top where the first may begin
 * @returns the notes and where they end
 */
export function breakNotes(breaks: readonly SeriesBreak[], { top, width }: { top: number; width: number }) {
  let end = top;
  const notes = breaks.map(({ reason }, index): BreakNote => {
    const lines = wrapLabel(`${index + 1}  ${reason}`, width, 8);
    const height = lines.length * LINE_HEIGHT;
    const note = { lines, middle: end + height / 2 };
    end += height + APART;
    return note;
  });
  return { notes, end };
}
