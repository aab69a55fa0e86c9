import { numberWidth } from '../number-width.ts';
import type { PictureFrame } from '../picture-frame.ts';
import { wrapLabel } from '../wrap-label.ts';
import type { ChartMark } from './chart-mark.ts';

/** Where everything of a dot-and-interval chart stands, in pixels. */
export interface ChartFrame extends PictureFrame {
  /** On a narrow screen a label stands over its interval instead of beside it. */
  narrow: boolean;
  rows: ChartRow[];
}

export interface ChartRow {
  mark: ChartMark;
  lines: string[];
  reasonLines: string[];
  /** The name of the group that begins here, over the row. */
  groupLines: string[];
  /** Top of the row, its height, and the height at which the interval is drawn. */
  top: number;
  height: number;
  y: number;
}

const AXIS = 30;
const LINE = 18;
const EDGE = 10;
/** Columns right of the plot: the figure, wider where figures are longer, and its quality label. */
const VALUE_COLUMN = 92;
export const LABEL_COLUMN = 200;
/** What stays free on both sides of a figure. */
const AROUND_VALUE = 24;
const NARROW = 680;
/** A sign behind a figure, which has one on a narrow screen only: there is no room for the class. */
const SIGN = 14;
/** Of the longest title of a series of the United Nations, with its code. */
const LINES_OF_LABEL = 10;
const BEFORE_GROUP = 10;

/** The least height of a row: one that is touched or looked for on a screen, and one that is read on paper. */
const ROW = 36;
const DENSE_ROW = 26;

/** @param isDense rows as close as they are read on paper */
export function chartFrame(marks: readonly ChartMark[], width: number, isDense = false): ChartFrame {
  const narrow = width < NARROW;
  const signs = Math.max(0, ...marks.map((mark) => mark.signs?.length ?? 0));
  const values = Math.max(VALUE_COLUMN, ...marks.map(({ valueText }) => numberWidth(valueText) + AROUND_VALUE));
  const labels = narrow
    ? width - values - signs * SIGN
    : isDense
      ? Math.round(width * 0.33)
      : Math.min(250, Math.round(width * 0.26));
  const left = narrow ? EDGE : labels + EDGE;
  const right = narrow ? width - EDGE : width - values - LABEL_COLUMN - EDGE;
  let top = AXIS;
  const rows = marks.map((mark, index): ChartRow => {
    const before = marks[index - 1];
    // A pool of crimes is set apart from the single ones.
    if (before?.style === 'set' && mark.style !== 'set') top += 12;
    const begins = mark.group !== undefined && mark.group !== before?.group;
    const groupLines = begins ? wrapLabel(mark.group ?? '', width, LINES_OF_LABEL) : [];
    if (begins) top += groupLines.length * LINE + BEFORE_GROUP;
    const lines = wrapLabel(mark.label, labels, LINES_OF_LABEL).concat(mark.sub ?? []);
    const reasonLines = mark.reason ? wrapLabel(mark.reason, right - left - 16) : [];
    const plot = Math.max(26, reasonLines.length * LINE + 8);
    const beside = Math.max(isDense ? DENSE_ROW : ROW, lines.length * LINE + (isDense ? 4 : 10), plot);
    const height = narrow ? lines.length * LINE + plot : beside;
    const row = {
      mark,
      lines,
      reasonLines,
      groupLines,
      top,
      height,
      y: narrow ? top + height - plot / 2 : top + height / 2,
    };
    top += height;
    return row;
  });
  return { width, height: top + 6, left, right, top: AXIS - 4, bottom: top, narrow, rows };
}
