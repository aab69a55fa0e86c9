import { LINE_HEIGHT } from '../TextLines.tsx';
import { CHARACTER_WIDTH } from '../wrap-label.ts';
import type { SeriesEdition } from './series-data.ts';

const BETWEEN = 8;
/** From the picture to the foot of the first row of names. */
const BELOW = 22;

/** The names of the editions under the picture. */
export function EditionNames({ names, bottom }: { names: readonly PlacedName[]; bottom: number }) {
  return (
    <g className="axis">
      {names.map(({ key, label, at, row }) => (
        <text key={key} x={at} y={bottom + BELOW + row * LINE_HEIGHT} textAnchor="middle">
          {label}
        </text>
      ))}
    </g>
  );
}

export interface PlacedName {
  key: string;
  label: string;
  /** Middle of the name. */
  at: number;
  /** 0, or 1 below. */
  row: number;
}

/**
 * From the last to the first, those that do not touch the one after them, in a second row where there is no room in the
 * first. None leaves the picture.
 */
export function namesWithRoom(
  editions: readonly SeriesEdition[],
  { x, most }: { x: (edition: string) => number; most: number },
): PlacedName[] {
  const shown: PlacedName[] = [];
  const free = [most + BETWEEN, most + BETWEEN];
  for (const { key, label } of editions.toReversed()) {
    const half = (label.length * CHARACTER_WIDTH) / 2;
    const at = Math.max(half, Math.min(x(key), most - half));
    const row = free.findIndex((end) => at + half + BETWEEN <= end);
    if (row < 0) continue;
    shown.unshift({ key, label, at, row });
    free[row] = at - half;
  }
  return shown;
}

/** How much lower a picture ends whose names take a second row. */
export function roomForNames(names: readonly PlacedName[]): number {
  return names.some(({ row }) => row > 0) ? LINE_HEIGHT : 0;
}
