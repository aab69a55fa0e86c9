import type { SeriesData } from './series-data.ts';
import type { SeriesFrame } from './series-frame.ts';

interface SeriesBreaksProps extends Pick<SeriesData, 'editions' | 'breaks'> {
  frame: Pick<SeriesFrame, 'x' | 'top' | 'bottom'>;
}

/** Where the series is another one from then on: two lines across the picture, with the number of the reason. */
export function SeriesBreaks({ editions, breaks, frame: { x, top, bottom } }: SeriesBreaksProps) {
  return breaks.map(({ before }, index) => {
    const place = editions.findIndex(({ key }) => key === before);
    const earlier = editions[place - 1];
    if (!earlier) return null;
    const at = Math.round((x(earlier.key) + x(before)) / 2);
    return (
      <g key={before}>
        <path className="series-break" d={`M${at - 2.5} ${top}V${bottom}M${at + 2.5} ${top}V${bottom}`} />
        <circle className="break-number" cx={at} cy={top - 8} r={9} />
        <text className="chart-value" x={at} y={top - 3} textAnchor="middle">
          {index + 1}
        </text>
      </g>
    );
  });
}
