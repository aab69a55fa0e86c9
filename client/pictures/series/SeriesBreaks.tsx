import type { SeriesData } from './series-data.ts';
import type { SeriesFrame } from './series-frame.ts';

interface SeriesBreaksProps extends Pick<SeriesData, 'editions' | 'breaks'> {
  frame: Pick<SeriesFrame, 'x' | 'top' | 'bottom'>;
  /** Key of the only line of the picture, where it has one: the breaks of others are not drawn. */
  line?: string;
}

const HALF = 9;
const DIGIT = 8;

/** Where the series is another one from then on: two lines across the picture, with the numbers of the reasons. */
export function SeriesBreaks({ editions, breaks, line, frame: { x, top, bottom } }: SeriesBreaksProps) {
  const numbered = breaks
    .map(({ before, lines }, index) => ({ before, lines, number: index + 1 }))
    .filter(({ lines }) => line === undefined || lines === undefined || lines.includes(line));
  return [...Map.groupBy(numbered, ({ before }) => before)].map(([before, ofEdition]) => {
    const place = editions.findIndex(({ key }) => key === before);
    const earlier = editions[place - 1];
    if (!earlier) return null;
    const at = Math.round((x(earlier.key) + x(before)) / 2);
    const numbers = ofEdition.map(({ number }) => number).join(', ');
    const half = HALF + ((numbers.length - 1) * DIGIT) / 2;
    return (
      <g key={before}>
        <path className="series-break" d={`M${at - 2.5} ${top}V${bottom}M${at + 2.5} ${top}V${bottom}`} />
        <rect
          className="break-number"
          x={at - half}
          y={top - 8 - HALF}
          width={2 * half}
          height={2 * HALF}
          rx={HALF}
          ry={HALF}
        />
        <text className="chart-value" x={at} y={top - 3} textAnchor="middle">
          {numbers}
        </text>
      </g>
    );
  });
}
