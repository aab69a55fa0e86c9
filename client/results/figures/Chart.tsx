import { type PublicationStandard, STANDARD_LABELS } from '#contract';
import { DotInterval, type DotIntervalProps } from '../charts/DotInterval.tsx';
import { useWidth } from '../charts/use-width.ts';
import { useResultsTexts } from '../crime-names.ts';
import { QualityBadge } from './QualityBadge.tsx';

interface ChartProps extends Omit<DotIntervalProps, 'width'> {
  title: string;
  unit: string;
  /** Explains the marks; left out where a chart beside it already does. */
  standard?: PublicationStandard | undefined;
}

/** A dot-and-interval chart as wide as its place, with its finding above and its legend under it. */
export function Chart({ title, unit, standard, ...chart }: ChartProps) {
  const { figures } = useResultsTexts();
  const [place, width] = useWidth<HTMLDivElement>();
  return (
    <figure className="figure">
      <figcaption>
        <h3>
          {title} <span className="quiet figure-unit">({unit})</span>
        </h3>
        <p>{chart.finding}</p>
        {chart.reference && (
          <p className="quiet reference-key">
            <svg aria-hidden="true" width={24} height={12}>
              <line className="chart-reference" x1={0} x2={24} y1={6} y2={6} />
            </svg>
            {chart.reference.text}
          </p>
        )}
      </figcaption>
      <div ref={place}>
        <DotInterval {...chart} width={width} />
      </div>
      {standard && (
        <p className="legend">
          {STANDARD_LABELS[standard].map((label) => (
            <QualityBadge key={label} label={label} />
          ))}
          <span className="interval-key">
            <svg aria-hidden="true" width={28} height={12}>
              <line className="interval" x1={2} x2={26} y1={6} y2={6} />
            </svg>
            {figures.intervalName}
          </span>
        </p>
      )}
    </figure>
  );
}
