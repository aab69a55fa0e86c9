import { useCallback, useState } from 'react';
import { type DataDescription, type DataFileHead, type DescribedColumn, describeDataFile } from '#contract';
import { call } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Field } from '../../../components/Field.tsx';
import { ProblemBanner } from '../../../components/ProblemBanner.tsx';
import { useReply } from '../../../shell/use-reply.ts';
import { formatNumber } from '../../../text/format.ts';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { type ColumnUse, columnUseIn, withColumnUses } from '../model/columns-of-study.ts';
import type { WrittenStudy } from '../model/study-draft.ts';
import { StudyFindings } from '../shown/StudyFindings.tsx';
import { ValuesOfColumn } from './ValuesOfColumn.tsx';

interface ColumnsOfFileProps {
  readonly file: DataFileHead;
  readonly study: WrittenStudy | undefined;
  readonly onStudy: (study: WrittenStudy) => void;
  readonly onSessionEnded: () => void;
}

/** Columns that are shown at first, and with each further press. */
const PAGE = 50;

/** What is in a data file, once somebody wants to see it. */
export function ColumnsOfFile(props: ColumnsOfFileProps) {
  const { columns } = useTexts(studyPageTexts);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="definition" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{columns.show(props.file.name)}</summary>
      {isOpen && <Described {...props} />}
    </details>
  );
}

function Described({ file, study, onStudy, onSessionEnded }: ColumnsOfFileProps) {
  const { columns: text } = useTexts(studyPageTexts);
  const ask = useCallback(
    (signal: AbortSignal) => call(describeDataFile, { params: { id: file.id }, body: {}, signal }),
    [file.id],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  if (reply.state === 'asking') return <p role="status">{text.reading}</p>;
  if (reply.state === 'failed') return <ProblemBanner problem={reply.problem} onRetry={again} />;
  if ('findings' in reply.value) return <StudyFindings title={text.notRead} findings={reply.value.findings} />;
  return <ColumnTable file={file} description={reply.value.described} study={study} onStudy={onStudy} />;
}

interface ColumnTableProps extends Omit<ColumnsOfFileProps, 'onSessionEnded'> {
  readonly description: DataDescription;
}

function ColumnTable({ file, description, study, onStudy }: ColumnTableProps) {
  const { columns: text } = useTexts(studyPageTexts);
  const { locale } = useLanguage();
  const [looked, setLooked] = useState('');
  const [most, setMost] = useState(PAGE);
  const { rows, writtenAs, columns } = description;
  const found = columns.filter(({ name, label = '' }) => isFound(looked, name) || isFound(looked, label));
  const shown = found.slice(0, most);
  const written = (count: number) => formatNumber(count, locale);
  return (
    <div className="stack">
      <p className="quiet">
        {text.about({ rows: written(rows), columns: written(columns.length) })}{' '}
        {writtenAs.encoding || writtenAs.separator ? text.writtenAs(Object.values(writtenAs).join(' ')) : ''}
      </p>
      {columns.length > PAGE && (
        <Field
          label={text.look}
          value={looked}
          onChange={({ target }) => {
            setLooked(target.value);
            setMost(PAGE);
          }}
        />
      )}
      <DataTable
        layout="figures"
        caption={text.heading(file.name)}
        columns={[
          { key: 'name', name: text.columns.column, cell: (column) => <NameOfColumn column={column} /> },
          {
            key: 'use',
            name: text.columns.use,
            className: 'study-words',
            cell: (column) => (
              <UseOfColumn
                column={column}
                use={study ? columnUseIn(study, file.name, column.name) : ''}
                onUse={
                  study &&
                  ((use) => onStudy(withColumnUses(study, { path: file.name, writtenAs }, { [column.name]: use })))
                }
              />
            ),
          },
          {
            key: 'first',
            name: text.columns.first,
            className: 'study-words',
            cell: (column) => <ValuesOfColumn column={column} />,
          },
          {
            key: 'missing',
            name: text.columns.missing,
            className: 'tabular',
            cell: ({ missing }) => written(missing),
          },
          {
            key: 'distinct',
            name: text.columns.distinct,
            className: 'tabular',
            cell: ({ distinct }) => written(distinct),
          },
        ]}
        rows={shown}
        keyOf={({ name }) => name}
        empty={<p className="quiet">{text.noneFound}</p>}
      />
      {found.length > most && (
        <div>
          <Button onClick={() => setMost(most + PAGE)}>{text.more(written(found.length - most))}</Button>
        </div>
      )}
    </div>
  );
}

function isFound(looked: string, text: string): boolean {
  return text.toLowerCase().includes(looked.trim().toLowerCase());
}

function NameOfColumn({ column: { name, label, kind } }: { column: DescribedColumn }) {
  const { columns } = useTexts(studyPageTexts);
  return (
    <>
      <code>{name}</code>
      <span className="column-label">{[label, columns.kinds[kind]].filter(Boolean).join(' · ')}</span>
    </>
  );
}

interface UseOfColumnProps {
  readonly column: DescribedColumn;
  readonly use: ColumnUse;
  /** Absent while the study is no JSON. */
  readonly onUse: ((use: ColumnUse) => void) | undefined;
}

function UseOfColumn({ column: { name, isLabelled }, use, onUse }: UseOfColumnProps) {
  const { columns } = useTexts(studyPageTexts);
  const uses: ColumnUse[] = isLabelled || use === 'label' ? ['', 'text', 'number', 'label'] : ['', 'text', 'number'];
  return (
    <select
      className="select"
      aria-label={columns.useOf(name)}
      value={use}
      disabled={!onUse}
      onChange={({ target }) => onUse?.(uses.find((each) => each === target.value) ?? '')}
    >
      {uses.map((each) => (
        <option key={each} value={each}>
          {columns.uses[each || 'none']}
        </option>
      ))}
    </select>
  );
}
