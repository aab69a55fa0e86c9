import type { SeriesFrame } from './series-frame.ts';

interface ValueGridProps {
  frame: Pick<SeriesFrame, 'left' | 'right' | 'y'>;
  ticks: readonly number[];
  texts: readonly string[];
}

/** Thin lines across with their numbers at the left; zero is stronger. */
export function ValueGrid({ frame: { left, right, y }, ticks, texts }: ValueGridProps) {
  return (
    <g className="axis">
      {ticks.map((tick, index) => {
        const at = Math.round(y(tick)) + 0.5;
        return (
          <g key={tick}>
            <line className={tick === 0 ? 'grid grid-zero' : 'grid'} x1={left} x2={right} y1={at} y2={at} />
            <text x={left - 6} y={at + 5} textAnchor="end">
              {texts[index]}
            </text>
          </g>
        );
      })}
    </g>
  );
}
