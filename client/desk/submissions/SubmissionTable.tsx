import type { SubmissionSummaryReply } from '#contract';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import type { PagesProps } from '../../components/Pages.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { deskTexts, type SubmissionTexts } from '../../text/desk/desk-texts.ts';
import { editionTexts } from '../../text/editions/edition-texts.ts';
import { formatDate, formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { FlagTag, ReviewTag, RevisionTag, StatusTag } from './StatusTag.tsx';

interface SubmissionTableProps {
  submissions: readonly SubmissionSummaryReply[];
  pages?: PagesProps;
}

/** One page of what was received. */
export function SubmissionTable({ submissions, pages }: SubmissionTableProps) {
  const text = useTexts(deskTexts).submissions;
  const { noEdition } = useTexts(editionTexts);
  const { locale } = useLanguage();
  return (
    <DataTable
      caption={text.title}
      columns={columnsOf({ text, noEdition, locale })}
      rows={submissions}
      keyOf={({ key }) => key}
      {...(pages && { pages })}
    />
  );
}

interface ColumnsInput {
  text: SubmissionTexts;
  noEdition: string;
  locale: string;
}

function columnsOf({ text, noEdition, locale }: ColumnsInput): TableColumn<SubmissionSummaryReply>[] {
  const { columns } = text;
  return [
    {
      key: 'case',
      name: columns.case,
      cell: ({ key, caseId, survey }) => (
        <>
          <a href={hrefOf(['submissions', key])} aria-label={text.open(caseId)}>
            {caseId}
          </a>
          {survey === undefined && (
            <>
              {' '}
              <span className="tag tag-quiet">{noEdition}</span>
            </>
          )}
        </>
      ),
    },
    { key: 'interviewer', name: columns.interviewer, cell: ({ interviewer }) => interviewer },
    {
      key: 'received',
      name: columns.received,
      className: 'tabular',
      cell: ({ receivedAt }) => formatDate(receivedAt, locale),
    },
    { key: 'status', name: columns.status, cell: ({ status }) => <StatusTag status={status} /> },
    {
      key: 'review',
      name: columns.review,
      cell: ({ review, revision, flagged }) => (
        <span className="row">
          <ReviewTag review={review} />
          <RevisionTag revision={revision} />
          <FlagTag flagged={flagged} />
        </span>
      ),
    },
    {
      key: 'violations',
      name: columns.violations,
      className: 'tabular',
      cell: ({ hardViolations: hard, softViolations: soft }) =>
        hard + soft === 0
          ? '–'
          : text.violationCount({ hard: formatNumber(hard, locale), soft: formatNumber(soft, locale) }),
    },
  ];
}
