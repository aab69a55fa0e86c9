import { line as lineThrough } from 'd3-shape';
import { MarkShape } from '../dots/MarkShape.tsx';
import { linePieces, type PieceEnd } from './line-pieces.ts';
import type { SeriesData, SeriesLine } from './series-data.ts';
import type { SeriesFrame } from './series-frame.ts';

/** Strokes that are told apart without colour. */
const DASHES = ['', '7 4', '2 4', '11 4 2 4', '14 5', '5 2 1 2'] as const;
/** Intervals of an edition stand side by side: so far apart, and together so wide at most, if there is room. */
const APART = 5;
const WIDEST = 24;
/** Of the way to the next edition. */
const WIDEST_SHARE = 0.4;

interface SeriesLineShapeProps {
  line: SeriesLine;
  index: number;
  data: SeriesData;
  frame: Pick<SeriesFrame, 'x' | 'y'>;
}

/** One line, its points, and the interval of each. */
export function SeriesLineShape({ line, index, data, frame: { x, y } }: SeriesLineShapeProps) {
  const count = data.lines.length;
  const apart = Math.min(APART, Math.min(WIDEST, shortestStep(data, x) * WIDEST_SHARE) / Math.max(1, count - 1));
  const shift = (index - (count - 1) / 2) * apart;
  const at = (edition: string) => round(x(edition) + shift);
  const path = lineThrough<PieceEnd>()
    .x(({ edition }) => at(edition))
    .y(({ value }) => round(y(value)));
  return (
    <g>
      {linePieces(line, data).map((piece) => (
        <path
          key={piece[0]!.edition}
          className="series-line"
          d={path(piece) ?? ''}
          strokeDasharray={DASHES[index % DASHES.length] || undefined}
        />
      ))}
      {data.editions.map(({ key }) => {
        const point = line.points[key];
        if (!point || point.value === null) return null;
        const { lower, upper, value, quality } = point;
        return (
          <g key={key}>
            {lower !== null && upper !== null && (
              <line
                className="interval interval-upright"
                x1={at(key)}
                x2={at(key)}
                y1={round(inside(y, lower))}
                y2={round(inside(y, upper))}
              />
            )}
            <MarkShape x={at(key)} y={round(y(value))} quality={quality} />
          </g>
        );
      })}
    </g>
  );
}

/** From an edition to the one that is nearest to it, in pixels. */
function shortestStep({ editions }: Pick<SeriesData, 'editions'>, x: SeriesFrame['x']): number {
  const steps = editions.slice(1).map(({ key }, index) => x(key) - x(editions[index]!.key));
  return Math.min(Number.POSITIVE_INFINITY, ...steps);
}

/** A limit outside the scale ends at its edge. */
function inside(y: SeriesFrame['y'], limit: number): number {
  const [from = 0, to = 0] = y.domain();
  return y(Math.max(from, Math.min(to, limit)));
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;
