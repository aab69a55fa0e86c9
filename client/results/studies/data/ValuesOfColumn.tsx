import type { DescribedColumn } from '#contract';
import { formatNumber } from '../../../text/format.ts';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';

/** The first values of a column; where there are few, all of them with their labels and how often each stands. */
export function ValuesOfColumn({ column: { name, first, values, isLabelled } }: { column: DescribedColumn }) {
  const { columns } = useTexts(studyPageTexts);
  const { locale } = useLanguage();
  const shown = first.join(', ');
  if (!values || values.length === 0) return <span className="column-first">{shown}</span>;
  return (
    <details className="column-values">
      <summary>
        {shown} <span className="visually-hidden">{columns.valuesOf(name)}</span>
      </summary>
      <ul className="plain-list">
        {values.map(({ value, rows, label, isMissing }) => (
          <li key={value}>
            <code>{value}</code> {label ?? (isLabelled && !isMissing && <em>{columns.noLabel}</em>)}{' '}
            <span className="quiet tabular">
              {columns.rows(formatNumber(rows, locale))}
              {isMissing && `, ${columns.declaredMissing}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
