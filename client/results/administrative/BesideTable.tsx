import type { RatioToCount, SurveyFigure } from '#contract';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import { administrativePageTexts } from '../../text/administrative/administrative-page-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import { QualityBadge } from '../figures/QualityBadge.tsx';
import { figureFormat } from '../model/figure-format.ts';
import type { NamedLine } from './model/beside-lines.ts';
import { ratioFormat } from './model/ratio-format.ts';

interface BesideTableProps {
  readonly lines: readonly NamedLine[];
  /** Of the limits, such as 0.95. */
  readonly level: number;
}

/** Counts, both figures of the survey and both ratios, each with limits and label. */
export function BesideTable({ lines, level }: BesideTableProps) {
  const { shown } = useTexts(administrativePageTexts);
  const { figures } = useResultsTexts();
  const { locale } = useLanguage();
  const { table } = shown;
  const count = figureFormat(locale, 'count', 0);
  const ratio = ratioFormat(locale);
  const figureCell = ({ estimate, lower, upper }: SurveyFigure) => (
    <>
      {count.value(estimate)}
      <span className="beside-limits">{count.interval(lower, upper)}</span>
    </>
  );
  const ratioCell = ({ ratio: value, lower, upper, reason }: RatioToCount) =>
    reason ? (
      <span className="quiet">{shown.reasons[reason]}</span>
    ) : (
      <>
        {ratio.value(value)}
        <span className="beside-limits">{ratio.interval(lower, upper)}</span>
      </>
    );
  const badge = ({ estimate, label, flag }: SurveyFigure) =>
    estimate === null ? figures.notDefined : <QualityBadge label={label} flag={flag} />;
  const columns: TableColumn<NamedLine>[] = [
    { key: 'what', name: table.what, cell: ({ name }) => name },
    { key: 'recorded', name: shown.recorded, cell: ({ recorded }) => count.value(recorded) },
    { key: 'happened', name: shown.happened, cell: ({ happened }) => figureCell(happened) },
    { key: 'reported', name: shown.reported, cell: ({ reported }) => figureCell(reported) },
    { key: 'happened-ratio', name: table.happenedRatio, cell: (line) => ratioCell(line.happened_ratio) },
    { key: 'reported-ratio', name: table.reportedRatio, cell: (line) => ratioCell(line.reported_ratio) },
    {
      key: 'happened-label',
      name: table.happenedPrecision,
      className: 'column-label',
      cell: ({ happened }) => badge(happened),
    },
    {
      key: 'reported-label',
      name: table.reportedPrecision,
      className: 'column-label',
      cell: ({ reported }) => badge(reported),
    },
  ];
  return (
    <div className="stack">
      <DataTable layout="figures" caption={table.heading} columns={columns} rows={lines} keyOf={({ key }) => key} />
      <p className="quiet">{table.note(formatNumber(level, locale, { style: 'percent', maximumFractionDigits: 1 }))}</p>
    </div>
  );
}
