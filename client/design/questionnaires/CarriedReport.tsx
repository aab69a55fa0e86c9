import { CircleX, Download, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { CarriedReply } from '#contract';
import { type CarriedRemark, type CarriedSeverity, remarkInWords, remarksCsv } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { saveText } from '../../components/files/save-text.ts';
import { designFileTexts } from '../../text/design-files/design-file-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

interface CarriedReportProps {
  carried: CarriedReply;
  /** Of the file of the report, without its ending. */
  fileName: string;
}

/** Rows that are shown before somebody asks for the others. */
const FIRST_SHOWN = 50;

const SHAPES: Readonly<Record<CarriedSeverity, LucideIcon>> = { lost: CircleX, changed: TriangleAlert, note: Info };
const KINDS: Readonly<Record<CarriedSeverity, string>> = { lost: 'bad', changed: 'caution', note: 'quiet' };
const ORDER: readonly CarriedSeverity[] = ['lost', 'changed', 'note'];

/** What is carried over otherwise or not at all: what is lost first, each with its place and reason. */
export function CarriedReport({ carried: { remarks, counts }, fileName }: CarriedReportProps) {
  const { report: text } = useTexts(designFileTexts);
  const { language, locale } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const number = (value: number) => formatNumber(value, locale);
  const all = counts.lost + counts.changed + counts.note;
  if (all === 0) return <p>{text.nothing}</p>;
  const ordered = ORDER.flatMap((severity) => remarks.filter((remark) => remark.severity === severity));
  const shown = isWhole ? ordered : ordered.slice(0, FIRST_SHOWN);
  return (
    <div className="stack">
      <p>
        {text.counts({ lost: number(counts.lost), changed: number(counts.changed), note: number(counts.note) })}
        {remarks.length < all && ` ${text.onlyFirst(number(remarks.length))}`}
      </p>
      <div>
        <Button icon={Download} onClick={() => saveText(`${fileName}.csv`, remarksCsv(remarks, language), 'text/csv')}>
          {text.csv}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="design-scroll design-told" tabIndex={0} aria-label={text.title}>
        <table className="design-table">
          <thead>
            <tr>
              <th scope="col">{text.columns.result}</th>
              <th scope="col">{text.columns.place}</th>
              <th scope="col">{text.columns.what}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((remark) => (
              <RemarkRow
                key={`${remark.sheet} ${remark.row} ${remark.column} ${JSON.stringify(remark.said)}`}
                remark={remark}
              />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < ordered.length && (
        <div>
          <Button onClick={() => setWhole(true)}>{text.more(number(ordered.length - shown.length))}</Button>
        </div>
      )}
    </div>
  );
}

function RemarkRow({ remark }: { remark: CarriedRemark }) {
  const { severity, sheet, row, column, header } = remark;
  const { report: text } = useTexts(designFileTexts);
  const { language, locale } = useLanguage();
  const Shape = SHAPES[severity];
  const named = column === undefined || header === undefined ? column : `${column} (${header})`;
  return (
    <tr>
      <td>
        <span className={`tag tag-${KINDS[severity]}`}>
          <Shape aria-hidden="true" size={16} /> {text.severities[severity]}
        </span>
      </td>
      <th scope="row">
        {text.place({ sheet, row: row === undefined ? undefined : formatNumber(row, locale), column: named })}
      </th>
      <td>{remarkInWords(remark, language).message}</td>
    </tr>
  );
}
