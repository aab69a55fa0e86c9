import type { ChartRow } from './chart-frame.ts';
import type { ChartScale } from './factor-scale.ts';

interface MissingReasonProps {
  row: ChartRow;
  scale: ChartScale;
}

/** Why a line has no figure, where the figure would be; or, beside the dot, why it has no interval. */
export function MissingReason({ row, scale }: MissingReasonProps) {
  const [start = 0, end = 0] = scale.range();
  const dot = row.mark.value === null ? undefined : scale(row.mark.value);
  const leftOfDot = dot !== undefined && dot > (start + end) / 2;
  const x = dot === undefined ? start + 8 : leftOfDot ? dot - 14 : dot + 14;
  const first = row.y + 5 - ((row.reasonLines.length - 1) * 18) / 2;
  return row.reasonLines.map((line, index) => (
    <text key={line} className="chart-reason" x={x} y={first + index * 18} textAnchor={leftOfDot ? 'end' : 'start'}>
      {line}
    </text>
  ));
}
