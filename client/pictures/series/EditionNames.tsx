import { LINE_HEIGHT } from '../TextLines.tsx';
import { CHARACTER_WIDTH, wrapLabel } from '../wrap-label.ts';
import type { SeriesEdition } from './series-data.ts';

const BETWEEN = 8;
/** From the picture to the foot of the first row of names. */
const BELOW = 22;

/** The names of the editions under the picture. */
export function EditionNames({ names, bottom }: { names: readonly PlacedName[]; bottom: number }) {
  return (
    <g className="axis">
      {names.map(({ key, lines, at, below }) =>
        lines.map((line, place) => (
          <text key={`${key} ${line}`} x={at} y={bottom + BELOW + (below + place) * LINE_HEIGHT} textAnchor="middle">
            {line}
          </text>
        )),
      )}
    </g>
  );
}

export interface PlacedName {
  key: string;
  label: string;
  lines: readonly string[];
  /** Middle of the name. */
  at: number;
  /** 0, or 1 below. */
  row: number;
  /** Lines that stand above it. */
  below: number;
}

interface NamePlaces {
  x: (edition: string) => number;
  most: number;
  /** How wide names in several lines may be together, where a name is too long for one; `most` where it is left out. */
  whole?: number;
}

/**
 * From the last to the first, those that do not touch the one after them, in a second row where there is no room in the
 * first. None leaves the picture; where the last one is too long for it, names take several lines.
 */
export function namesWithRoom(editions: readonly SeriesEdition[], { x, most, whole = most }: NamePlaces): PlacedName[] {
  const inOneLine = placedNames(editions, { x, most, linesOf: (label) => [label] });
  if (inOneLine.at(-1)?.key === editions.at(-1)?.key) return inOneLine;
  return placedNames(editions, { x, most: whole, linesOf: (label) => wrapLabel(label, whole / 2, 4) });
}

interface PlacedLines extends Omit<NamePlaces, 'whole'> {
  linesOf: (label: string) => readonly string[];
}

function placedNames(editions: readonly SeriesEdition[], { x, most, linesOf }: PlacedLines): PlacedName[] {
  const shown: Omit<PlacedName, 'below'>[] = [];
  const free = [most + BETWEEN, most + BETWEEN];
  for (const { key, label } of editions.toReversed()) {
    const lines = linesOf(label);
    const half = (Math.max(...lines.map(({ length }) => length)) * CHARACTER_WIDTH) / 2;
    const at = Math.max(half, Math.min(x(key), most - half));
    const row = free.findIndex((end) => at + half + BETWEEN <= end);
    if (row < 0) continue;
    shown.unshift({ key, label, lines, at, row });
    free[row] = at - half;
  }
  const ofFirst = linesIn(shown.filter(({ row }) => row === 0));
  return shown.map((name) => ({ ...name, below: name.row * ofFirst }));
}

function linesIn(names: readonly Pick<PlacedName, 'lines'>[]): number {
  return Math.max(0, ...names.map(({ lines }) => lines.length));
}

/** How much lower a picture ends whose names take more than a line. */
export function roomForNames(names: readonly PlacedName[]): number {
  return Math.max(0, ...names.map(({ below, lines }) => below + lines.length - 1)) * LINE_HEIGHT;
}
