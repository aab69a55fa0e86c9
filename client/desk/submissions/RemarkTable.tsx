import { Flag } from 'lucide-react';
import type { RemarkReply } from '#contract';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import { type RemarkTexts, remarkTexts } from '../../text/remarks/remark-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** What the interviewer wrote beside questions that everybody is asked, and why it should be looked at. */
export function RemarkTable({ remarks }: { remarks: readonly RemarkReply[] }) {
  const text = useTexts(remarkTexts);
  return (
    <section className="stack">
      <h2>{text.desk.title}</h2>
      <DataTable
        caption={text.desk.title}
        columns={columnsOf(text)}
        rows={remarks}
        keyOf={({ form, name }) => `${form} ${name}`}
        empty={<p>{text.desk.none}</p>}
      />
    </section>
  );
}

function columnsOf({ wholeInterview, desk: { columns } }: RemarkTexts): TableColumn<RemarkReply>[] {
  return [
    {
      key: 'question',
      name: columns.question,
      cell: ({ form, name }) =>
        form === '' ? (
          wholeInterview
        ) : (
          <>
            <code>{form}</code> · <code>{name}</code>
          </>
        ),
    },
    { key: 'comment', name: columns.comment, cell: ({ comment }) => comment ?? '–' },
    {
      key: 'flag',
      name: columns.flag,
      cell: ({ flag }) =>
        flag === undefined ? (
          '–'
        ) : (
          <span className="tag tag-caution">
            <Flag aria-hidden="true" size={16} />
            {flag}
          </span>
        ),
    },
  ];
}
