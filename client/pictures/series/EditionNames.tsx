import { CHARACTER_WIDTH } from '../wrap-label.ts';
import type { SeriesEdition } from './series-data.ts';
import type { SeriesFrame } from './series-frame.ts';

const BETWEEN = 8;

interface EditionNamesProps {
  frame: Pick<SeriesFrame, 'x' | 'bottom'>;
  /** How far a name may reach to the right. */
  most: number;
  editions: readonly SeriesEdition[];
}

/** The names of the editions under the picture: as many as have room, the last one among them. */
export function EditionNames({ frame: { x, bottom }, most, editions }: EditionNamesProps) {
  return (
    <g className="axis">
      {namesWithRoom(editions, { x, most }).map(({ key, label, at }) => (
        <text key={key} x={at} y={bottom + 22} textAnchor="middle">
          {label}
        </text>
      ))}
    </g>
  );
}

interface PlacedName {
  key: string;
  label: string;
  /** Middle of the name. */
  at: number;
}

/** From the last to the first, those that do not touch the one after them. None leaves the picture. */
export function namesWithRoom(
  editions: readonly SeriesEdition[],
  { x, most }: { x: (edition: string) => number; most: number },
): PlacedName[] {
  const shown: PlacedName[] = [];
  let free = most + BETWEEN;
  for (const { key, label } of editions.toReversed()) {
    const half = (label.length * CHARACTER_WIDTH) / 2;
    const at = Math.max(half, Math.min(x(key), most - half));
    if (at + half + BETWEEN > free) continue;
    shown.unshift({ key, label, at });
    free = at - half;
  }
  return shown;
}
