import type { ImportProblemReply } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

/** The outcome of an import: how many units, or the places in the file to correct. What the file said is shown as plain text. */
export function ImportReport({ report }: { report: { imported: number; problems: ImportProblemReply[] } }) {
  const { sample } = useTexts(deskTexts).submissions;
  const { locale } = useLanguage();
  const { problemColumns } = sample;
  if (report.problems.length === 0) {
    return <Banner kind="good">{sample.imported(formatNumber(report.imported, locale))}</Banner>;
  }
  return (
    <div className="stack">
      <Banner kind="caution">{sample.refused(formatNumber(report.problems.length, locale))}</Banner>
      <table className="list">
        <caption className="visually-hidden">{sample.importTitle}</caption>
        <thead>
          <tr>
            {Object.entries(problemColumns).map(([key, name]) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.problems.map((problem) => (
            <tr key={`${problem.line} ${problem.column} ${problem.code}`}>
              <th scope="row" className="tabular">
                <span className="narrow-only">{problemColumns.line} </span>
                {formatNumber(problem.line, locale)}
              </th>
              <td data-column={problemColumns.column}>{problem.column === '' ? '–' : <code>{problem.column}</code>}</td>
              <td data-column={problemColumns.problem}>{problem.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
