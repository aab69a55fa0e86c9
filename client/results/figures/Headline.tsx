import { type EstimateRow, unitOf } from '#contract';
import type { FigureTexts } from '../../text/figures/figure-texts.ts';
import { useLanguage } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import type { FigureFormat } from '../model/figure-format.ts';
import { undefinedReason } from '../model/undefined-reason.ts';
import { countsVictims, unitText } from '../model/units.ts';
import { QualityBadge } from './QualityBadge.tsx';

interface HeadlineProps {
  /** What the figure is, e.g. `Prevalence of persons: any crime, the whole country`. */
  title: string;
  row: EstimateRow;
  format: FigureFormat;
  definition: string | undefined;
  /** Depth of the heading: 2 on its own, 3 under another. */
  level?: 2 | 3;
}

/** The sign of a percentage stands with the figure. */
const withoutSign = (unit: string) => unit.replace(/^%\s*/u, '');

/** The figure first, its interval beside it, its quality on it, its definition one click away. */
export function Headline({ title, row, format, definition, level = 2 }: HeadlineProps) {
  const { figures } = useResultsTexts();
  const { locale } = useLanguage();
  const reason = undefinedReason(row);
  const Heading = `h${level}` as const;
  const unit = unitOf(row.indicator);
  return (
    <section className="headline">
      <Heading className="headline-title">{title}</Heading>
      <p className="headline-figure">
        {row.estimate === null ? figures.notDefined : format.value(row.estimate)}
        {row.estimate !== null && unit !== 'count' && (
          <span className="headline-unit"> {withoutSign(unitText(figures, row.indicator, locale))}</span>
        )}
      </p>
      <div className="headline-precision">
        {row.lower !== null && row.upper !== null && (
          <p className="tabular">{figures.interval(format.interval(row.lower, row.upper))}</p>
        )}
        {reason && <p>{figures.undefinedReasons[reason]}</p>}
        {row.estimate !== null && <QualityBadge label={row.label} flag={row.flag} />}
      </div>
      <p className="quiet tabular">{sampleText(row, figures, format)}</p>
      {definition && (
        <details className="definition">
          <summary>{figures.definition}</summary>
          <p>{definition}</p>
        </details>
      )}
    </section>
  );
}

/** The base of the figure in the sample, and how many of them it counts where that is given. */
function sampleText({ n, n_positive, indicator }: EstimateRow, texts: FigureTexts, format: FigureFormat): string {
  if (n_positive === null) return texts.sample(format.count(n));
  const sentence = texts.sampleWith[countsVictims(indicator) ? 'victims' : 'others'];
  return sentence({ n: format.count(n), positives: format.count(n_positive) });
}
