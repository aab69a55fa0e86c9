import { CountBar } from './CountBar.tsx';
import { type ChartFrame, type ChartRow, LABEL_COLUMN } from './chart-frame.ts';
import type { ChartScale } from './factor-scale.ts';
import { Interval } from './Interval.tsx';
import { MissingReason } from './MissingReason.tsx';
import { QualityChip } from './QualityChip.tsx';

interface ChartLineProps {
  row: ChartRow;
  frame: ChartFrame;
  scale: ChartScale;
}

/**
 * One estimate with its label at the left, its figure at the right, and its class of precision after that.
 */
export function ChartLine({ row, frame, scale }: ChartLineProps) {
  const { mark, y } = row;
  const beside = frame.width - LABEL_COLUMN;
  const firstLine = frame.narrow ? row.top + 15 : y - (row.lines.length - 1) * 9 + 5;
  return (
    <g className={`chart-line${mark.style ? ` chart-line-${mark.style}` : ''}`}>
      {row.groupLines.map((line, index) => (
        <text key={line} className="chart-group" x={0} y={row.top - 4 - (row.groupLines.length - 1 - index) * 18}>
          {line}
        </text>
      ))}
      {row.lines.map((line, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a label have no other identity
          key={index}
          className={index === row.lines.length - 1 && mark.sub ? 'chart-sub' : 'chart-label'}
          x={0}
          y={firstLine + index * 18}
        >
          {line}
        </text>
      ))}
      <Interval mark={mark} y={y} scale={scale} />
      {mark.count !== undefined && <CountBar x={scale(mark.count)} y={y} />}
      <MissingReason row={row} scale={scale} />
      {mark.value !== null && (
        <text
          className="chart-value"
          x={frame.narrow ? frame.width : beside - 14}
          y={frame.narrow ? row.top + 15 : y + 5}
          textAnchor="end"
        >
          {frame.narrow ? [mark.valueText, ...(mark.signs ?? [])].join(' ') : mark.valueText}
        </text>
      )}
      {!frame.narrow && mark.value !== null && mark.qualityText !== '' && (
        <QualityChip x={beside} y={y} width={LABEL_COLUMN} quality={mark.quality} text={mark.qualityText} />
      )}
    </g>
  );
}
