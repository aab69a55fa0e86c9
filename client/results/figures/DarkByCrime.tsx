import type { EstimateRow } from '#contract';
import { useLanguage } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import { decimalsFor, figureFormat, tickTexts } from '../model/figure-format.ts';
import { findingOf } from '../model/finding.ts';
import { type Line, linesOf } from '../model/lines.ts';
import { marksOf } from '../model/marks-of.ts';
import { measureOf } from '../model/measure-of.ts';
import { comparedRows } from '../model/select-rows.ts';
import { unitText } from '../model/units.ts';
import type { ResultsView } from '../model/view.ts';
import { Chart } from './Chart.tsx';
import { EstimateTable } from './EstimateTable.tsx';
import { Notes } from './Notes.tsx';

/** Both definitions by crime on the same scale, from none to all, and the reasons for not reporting. */
export function DarkByCrime({ rows, view }: { rows: readonly EstimateRow[]; view: ResultsView }) {
  const texts = useResultsTexts();
  const { dark } = texts.figures;
  const byCrime = (measure: string) => linesFor(rows, { ...view, measure, by: 'crime', where: '' }, texts);
  const unreported = byCrime('dark_figure_unreported');
  const noFile = byCrime('dark_figure_no_file');
  const reasons = linesFor(rows, { ...view, measure: 'nonreporting_reason', by: 'category', where: '' }, texts);
  const titleOf = (measure: string, crime?: string) =>
    measureOf({ measure, outcome: view.outcome, ...(crime !== undefined && { crime }) }, texts);
  const shown = [...unreported, ...noFile, ...reasons].map((line) => line.row);
  return (
    <>
      <h2>{dark.byCrime}</h2>
      <ShareChart title={titleOf('dark_figure_unreported')} lines={unreported} view={view} />
      <ShareChart title={titleOf('dark_figure_no_file')} lines={noFile} view={view} />
      {reasons.length > 0 && <h2>{dark.reasons}</h2>}
      {reasons.length > 0 && (
        <ShareChart title={titleOf('nonreporting_reason', view.crime)} lines={reasons} view={view} />
      )}
      <NotesOf rows={shown} view={view} />
    </>
  );
}

const linesFor = (rows: readonly EstimateRow[], view: ResultsView, texts: Parameters<typeof linesOf>[2]) =>
  linesOf(comparedRows(rows, view), view.by, texts);

function ShareChart({ title, lines, view }: { title: string; lines: readonly Line[]; view: ResultsView }) {
  const { figures } = useResultsTexts();
  const { locale } = useLanguage();
  const format = figureFormat(
    locale,
    'share',
    decimalsFor(
      'share',
      lines.map((line) => line.row.se),
    ),
    view.standard,
  );
  if (lines.length === 0) return null;
  return (
    <>
      <Chart
        name={lines[0]!.row.indicator.replaceAll('_', '-')}
        title={title}
        unit={unitText(figures, lines[0]!.row.indicator, locale)}
        finding={findingOf(title, lines, figures.findings, format)}
        standard={view.standard}
        marks={marksOf(lines, figures, format)}
        domain={[0, 1]}
        tickTexts={tickTexts(locale, 'share')}
      />
      <EstimateTable folded title={title} lines={lines} format={format} />
    </>
  );
}

function NotesOf({ rows, view }: { rows: readonly EstimateRow[]; view: ResultsView }) {
  const { locale } = useLanguage();
  return <Notes rows={rows} standard={view.standard} format={figureFormat(locale, 'share', 1)} />;
}
