import { scaleLinear, scaleLog } from 'd3-scale';
import { sized } from '../picture-frame.ts';
import { Axis } from './Axis.tsx';
import { axisDomain } from './axis-domain.ts';
import { ChartLine } from './ChartLine.tsx';
import { chartFrame } from './chart-frame.ts';
import type { ChartMark } from './chart-mark.ts';
import { factorDomain } from './factor-scale.ts';

export interface DotIntervalProps {
  marks: readonly ChartMark[];
  width: number;
  /** Ends of the scale, given when several charts share it. */
  domain?: [number, number];
  /** Whether the marks are factors, on whose scale half and double are as far from 1. */
  isOfFactors?: boolean;
  /** Writes the numbers of the axis. */
  tickTexts: (ticks: readonly number[]) => string[];
  /** A value that the marks are read against, e.g. the whole country's. */
  reference?: { value: number; text: string } | undefined;
  /** Rows as close as they are read on paper. */
  isDense?: boolean;
  /** What the chart shows, in a sentence: its text alternative. */
  finding: string;
}

/**
 * Estimates as dots on their intervals, one line each, on a scale that starts at zero, or on one of factors.
 *
 * @param marks in the order in which they are drawn
 * @param width pixels available; under 640 the labels move over their intervals
 */
export function DotInterval({
  marks,
  width,
  isOfFactors = false,
  domain = isOfFactors ? factorDomain(marks) : axisDomain(marks),
  tickTexts,
  reference,
  isDense = false,
  finding,
}: DotIntervalProps) {
  const frame = chartFrame(marks, width, isDense);
  const scale = (isOfFactors ? scaleLog() : scaleLinear()).domain(domain).range([frame.left, frame.right]);
  return (
    <svg className="chart" {...sized(width, frame.height)} role="img" aria-label={finding}>
      <Axis frame={frame} scale={scale} tickTexts={tickTexts} />
      {reference && (
        <line
          className="chart-reference"
          x1={scale(reference.value)}
          x2={scale(reference.value)}
          y1={frame.top}
          y2={frame.bottom}
        />
      )}
      {frame.rows.map((row) => (
        <ChartLine key={row.mark.key} row={row} frame={frame} scale={scale} />
      ))}
    </svg>
  );
}
