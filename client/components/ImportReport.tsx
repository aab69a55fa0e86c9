import type { ImportProblemReply } from '#contract';
import { deskTexts } from '../text/desk/desk-texts.ts';
import { formatNumber } from '../text/format.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';
import { Banner } from './Banner.tsx';
import { DataTable, type TableColumn } from './DataTable.tsx';

interface ImportReportProps {
  report: { imported: number; problems: ImportProblemReply[] };
  /** What was imported, for whoever hears the table of problems. */
  caption: string;
  imported: (count: string) => string;
}

/**
 * The outcome of an import: how much, or the places in the file to correct. What the file said is shown as plain
 * text.
 */
export function ImportReport({ report, caption, imported }: ImportReportProps) {
  const { sample } = useTexts(deskTexts).submissions;
  const { locale } = useLanguage();
  if (report.problems.length === 0) {
    return <Banner kind="good">{imported(formatNumber(report.imported, locale))}</Banner>;
  }
  const { line, column, problem } = sample.problemColumns;
  const nameOfColumn = ({ column: named, details: { position } }: ImportProblemReply) => {
    if (position !== undefined) return `${column} ${formatNumber(position, locale)}`;
    return named === '' ? '–' : <code>{named}</code>;
  };
  const columns: TableColumn<ImportProblemReply>[] = [
    {
      key: 'line',
      name: line,
      className: 'tabular',
      cell: (found) => (
        <>
          <span className="stacked-only">{line} </span>
          {formatNumber(found.line, locale)}
        </>
      ),
    },
    { key: 'column', name: column, cell: nameOfColumn },
    { key: 'problem', name: problem, cell: ({ code, details }) => sample.problems[code](details) },
  ];
  return (
    <div className="stack">
      <Banner kind="caution">{sample.refused(formatNumber(report.problems.length, locale))}</Banner>
      <DataTable
        caption={caption}
        columns={columns}
        rows={report.problems}
        keyOf={(found) => `${found.line} ${found.column} ${found.code}`}
      />
    </div>
  );
}
