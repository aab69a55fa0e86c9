import { scaleLinear } from 'd3-scale';
import { sized } from '../picture-frame.ts';
import { EditionNames } from '../series/EditionNames.tsx';
import { SeriesBreaks } from '../series/SeriesBreaks.tsx';
import { SeriesLineShape } from '../series/SeriesLineShape.tsx';
import type { SeriesData } from '../series/series-data.ts';
import { seriesDomain } from '../series/series-domain.ts';
import { widthOfTexts } from '../series/series-frame.ts';
import { ValueGrid } from '../series/ValueGrid.tsx';
import { TextLines } from '../TextLines.tsx';
import { multiplesFrame } from './multiples-frame.ts';

interface MultiplesPictureProps extends SeriesData {
  width: number;
  domain?: [number, number];
  tickTexts: (ticks: readonly number[]) => string[];
  finding: string;
}

const TICKS = 3;

/** One small picture a line, all on the same scale, so that each can be seen and all be compared. */
export function MultiplesPicture({ width, domain, tickTexts, finding, ...data }: MultiplesPictureProps) {
  const ends = domain ?? seriesDomain(data.lines);
  const ticks = scaleLinear().domain(ends).ticks(TICKS);
  const texts = tickTexts(ticks);
  const frame = multiplesFrame(data, { width, domain: ends, numbers: widthOfTexts(texts) });
  return (
    <svg className="chart" {...sized(width, frame.height)} role="img" aria-label={finding}>
      {frame.panels.map(({ line, title, left, top, middle }) => {
        const one = { ...data, lines: [line] };
        return (
          <g key={line.key} transform={`translate(${left} ${top})`}>
            <TextLines className="chart-label chart-title" lines={title} x={0} middle={middle} />
            <g transform={`translate(0 ${frame.titleHeight})`}>
              <ValueGrid frame={frame.panel} ticks={ticks} texts={texts} />
              <EditionNames names={frame.names} bottom={frame.panel.bottom} />
              <SeriesBreaks frame={frame.panel} line={line.key} {...one} />
              <SeriesLineShape line={line} index={0} data={one} frame={frame.panel} />
            </g>
          </g>
        );
      })}
      {frame.notes.map(({ lines, middle }) => (
        <TextLines key={middle} className="chart-sub" lines={lines} x={0} middle={middle} />
      ))}
    </svg>
  );
}
