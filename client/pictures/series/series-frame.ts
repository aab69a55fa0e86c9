import { type ScaleLinear, scaleLinear, scalePoint } from 'd3-scale';
import type { PictureFrame } from '../picture-frame.ts';
import { spreadLabels } from '../spread-labels.ts';
import { LINE_HEIGHT } from '../TextLines.tsx';
import { CHARACTER_WIDTH, wrapLabel } from '../wrap-label.ts';
import { type BreakNote, breakNotes } from './break-notes.ts';
import { namesWithRoom, type PlacedName, roomForNames } from './EditionNames.tsx';
import { linePieces } from './line-pieces.ts';
import type { SeriesData, SeriesLine } from './series-data.ts';

/** Where an edition and a value stand. */
export interface SeriesScales {
  x: (edition: string) => number;
  y: ScaleLinear<number, number>;
}

/** Where everything of a picture of editions stands, in pixels. */
export interface SeriesFrame extends PictureFrame, SeriesScales {
  labels: SeriesLabel[];
  /** Of the editions. */
  names: PlacedName[];
  /** Under the picture: what breaks the series, numbered. */
  notes: BreakNote[];
}

/** The name of a line at its end. */
export interface SeriesLabel {
  line: SeriesLine;
  lines: string[];
  middle: number;
  /** Where the line ends; without any figure there is no such place. */
  end?: { x: number; y: number };
}

const TOP = 20;
const UNDER = 34;
const LEAST_HEIGHT = 280;
const NARROW = 560;
const GAP = 6;
/** From the end of a line to its label. */
export const TO_LABEL = 30;

interface SeriesPlace {
  width: number;
  domain: readonly [number, number];
  /** Width of the numbers of the scale. */
  numbers: number;
}

export function seriesFrame({ editions, lines, breaks }: SeriesData, { width, domain, numbers }: SeriesPlace) {
  const column = width < NARROW ? Math.round(width * 0.4) : Math.min(260, Math.round(width * 0.3));
  const left = numbers + 14;
  const right = width - column - TO_LABEL;
  const texts = lines.map((line) => wrapLabel(labelOf(line, { editions, breaks }), column, 4));
  const needed = texts.reduce((sum, text) => sum + text.length * LINE_HEIGHT + GAP, 0);
  const bottom = TOP + Math.max(LEAST_HEIGHT, needed);
  const y = scaleLinear().domain(domain).range([bottom, TOP]);
  const x = placesOf(editions, left + 14, right - 14);
  const ends = lines.map((line) => endOf(line, editions, x, y));
  const middles = spreadLabels(
    texts.map((text, index) => ({ y: ends[index]?.y ?? bottom, height: text.length * LINE_HEIGHT + GAP })),
    { top: TOP, bottom },
  );
  const names = namesWithRoom(editions, { x, most: right + TO_LABEL, whole: width });
  const under = UNDER + roomForNames(names);
  const { notes, end: height } = breakNotes(breaks, { top: bottom + under, width });
  const labels = lines.map((line, index): SeriesLabel => {
    const end = ends[index];
    return { line, lines: texts[index]!, middle: middles[index]!, ...(end && { end }) };
  });
  return { width, height, left, right, top: TOP, bottom, x, y, labels, names, notes } satisfies SeriesFrame;
}

/** Between figures that no line joins: it looks as the break does. */
const APART = ' \u2016 ';

/**
 * Its name and, where it has one, its last figure. On both sides of a break: nothing else says whose points they are.
 */
function labelOf(line: SeriesLine, data: Pick<SeriesData, 'editions' | 'breaks'>): string {
  const ends = linePieces(line, data).map((piece) => line.points[piece.at(-1)!.edition]!.valueText);
  return ends.length === 0 ? line.label : `${line.label} ${ends.join(APART)}`;
}

function endOf(
  { points }: SeriesLine,
  editions: SeriesData['editions'],
  x: (edition: string) => number,
  y: (value: number) => number,
) {
  const last = editions.findLast(({ key }) => points[key]?.value != null);
  const value = last && points[last.key]!.value;
  return value == null ? undefined : { x: x(last!.key), y: y(value) };
}

/** True distances in time where every edition says when it was, equal ones otherwise. */
function placesOf(editions: SeriesData['editions'], from: number, to: number): (edition: string) => number {
  const times = editions.map(({ at }) => at).filter((at) => at !== undefined);
  if (times.length === editions.length && times.length > 1) {
    const scale = scaleLinear()
      .domain([Math.min(...times), Math.max(...times)])
      .range([from, to]);
    const byKey = new Map(editions.map(({ key, at }) => [key, scale(at!)]));
    return (edition) => byKey.get(edition)!;
  }
  const scale = scalePoint(
    editions.map(({ key }) => key),
    [from, to],
  );
  return (edition) => scale(edition)!;
}

/** Width of the longest of some texts. */
export function widthOfTexts(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length)) * CHARACTER_WIDTH;
}
