import { scaleLinear } from 'd3-scale';
import { sized } from '../picture-frame.ts';
import { TextLines } from '../TextLines.tsx';
import { wrapLabel } from '../wrap-label.ts';
import { EditionNames } from './EditionNames.tsx';
import { SeriesBreaks } from './SeriesBreaks.tsx';
import { SeriesLineShape } from './SeriesLineShape.tsx';
import type { SeriesData } from './series-data.ts';
import { seriesDomain } from './series-domain.ts';
import { seriesFrame, TO_LABEL, widthOfTexts } from './series-frame.ts';
import { ValueGrid } from './ValueGrid.tsx';

export interface SeriesPictureProps extends SeriesData {
  width: number;
  domain?: [number, number];
  tickTexts: (ticks: readonly number[]) => string[];
  /** What the picture shows, in a sentence: its text alternative. */
  finding: string;
}

const TICKS = 5;

/**
 * Figures through editions, each point on its interval: a slope where there are two editions, lines where there are
 * more. Names stand at the ends of the lines; a break of the series is a gap with its reason.
 */
export function SeriesPicture({ width, domain, tickTexts, finding, ...data }: SeriesPictureProps) {
  const ends = domain ?? seriesDomain(data.lines);
  const texts = tickTexts(scaleLinear().domain(ends).ticks(TICKS));
  const frame = seriesFrame(data, { width, domain: ends, numbers: widthOfTexts(texts) });
  return (
    <svg className="chart" {...sized(width, frame.height)} role="img" aria-label={finding}>
      <ValueGrid frame={frame} ticks={frame.y.ticks(TICKS)} texts={texts} />
      <EditionNames names={frame.names} bottom={frame.bottom} />
      <SeriesBreaks frame={frame} {...data} />
      {data.lines.map((line, index) => (
        <SeriesLineShape key={line.key} line={line} index={index} data={data} frame={frame} />
      ))}
      {frame.labels.map(({ line, lines, middle, end }) => (
        <g key={line.key}>
          {end && (
            <path
              className="label-leader"
              d={`M${end.x + 10} ${round(end.y)}H${frame.right - 2}L${frame.right + TO_LABEL - 6} ${round(middle)}`}
            />
          )}
          <TextLines className="chart-label" lines={lines} x={frame.right + TO_LABEL} middle={middle} />
        </g>
      ))}
      {frame.notes.map(({ lines, middle }) => (
        <TextLines key={middle} className="chart-sub" lines={lines} x={0} middle={middle} />
      ))}
      {data.lines.length === 0 && (
        <TextLines className="chart-sub" lines={wrapLabel(finding, width)} x={0} middle={frame.top + 40} />
      )}
    </svg>
  );
}

/** A tenth of a pixel is enough, and keeps the markup short. */
const round = (pixels: number) => Math.round(pixels * 10) / 10;
