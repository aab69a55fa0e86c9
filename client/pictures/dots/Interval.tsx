import type { ChartMark } from './chart-mark.ts';
import type { ChartScale } from './factor-scale.ts';
import { MarkShape } from './MarkShape.tsx';

interface IntervalProps {
  mark: ChartMark;
  y: number;
  scale: ChartScale;
}

/** An estimate on its interval. A limit outside the scale is cut there and ends in an arrow. */
export function Interval({ mark, y, scale }: IntervalProps) {
  const { value, lower, upper } = mark;
  if (value === null) return null;
  const [start = 0, end = 0] = scale.range();
  return (
    <g className={mark.style === 'second' ? 'interval-second' : undefined}>
      {lower !== null && upper !== null && (
        <>
          <line
            className="interval"
            x1={round(Math.max(start, scale(lower)))}
            x2={round(Math.min(end, scale(upper)))}
            y1={y}
            y2={y}
          />
          {scale(lower) < start - 0.5 && (
            <path className="interval-cut" d={`M${start + 6} ${y - 5}L${start} ${y}l6 5`} />
          )}
          {scale(upper) > end + 0.5 && <path className="interval-cut" d={`M${end - 6} ${y - 5}L${end} ${y}l-6 5`} />}
        </>
      )}
      <MarkShape x={round(scale(value))} y={y} quality={mark.quality} hollow={mark.style === 'second'} />
    </g>
  );
}

/** A tenth of a pixel is enough, and keeps the markup short. */
const round = (pixels: number) => Math.round(pixels * 10) / 10;
