import { axisTicks } from './axis-ticks.ts';
import type { ChartFrame } from './chart-frame.ts';
import type { ChartScale } from './factor-scale.ts';

interface AxisProps {
  frame: ChartFrame;
  scale: ChartScale;
  tickTexts: (ticks: readonly number[]) => string[];
}

/** Thin grid with its numbers above; the zero line is stronger. */
export function Axis({ frame, scale, tickTexts }: AxisProps) {
  const ticks = axisTicks(scale, tickTexts);
  const texts = tickTexts(ticks);
  return (
    <g className="axis">
      {ticks.map((tick, index) => {
        const x = Math.round(scale(tick)) + 0.5;
        return (
          <g key={tick}>
            <line className={tick === 0 ? 'grid grid-zero' : 'grid'} x1={x} x2={x} y1={frame.top} y2={frame.bottom} />
            <text x={x} y={frame.top - 8} textAnchor={anchorOf(x, frame)}>
              {texts[index]}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Numbers at the edges lean inwards, so that none is cut. */
function anchorOf(x: number, frame: ChartFrame): 'start' | 'middle' | 'end' {
  if (x < 24) return 'start';
  return frame.narrow && x > frame.width - 24 ? 'end' : 'middle';
}
