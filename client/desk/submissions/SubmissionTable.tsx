import type { SubmissionSummary } from '#contract';
import { hrefOf } from '../../shell/use-address.ts';
import { formatDateTime, formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/shell/index.ts';
import { submissionTexts } from '../../text/submissions/index.ts';
import { ReviewTag, StatusTag } from './StatusTag.tsx';

/** One page of the list: a table on a desk, a stack of entries on a narrow screen. */
export function SubmissionTable({ submissions }: { submissions: readonly SubmissionSummary[] }) {
  const text = useTexts(submissionTexts);
  const { columns } = text;
  return (
    <table className="list">
      <caption className="visually-hidden">{text.title}</caption>
      <thead>
        <tr>
          {Object.entries(columns).map(([key, name]) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {submissions.map((submission) => (
          <SubmissionRow key={submission.key} submission={submission} />
        ))}
      </tbody>
    </table>
  );
}

function SubmissionRow({ submission }: { submission: SubmissionSummary }) {
  const text = useTexts(submissionTexts);
  const { locale } = useLanguage();
  const { hardViolations: hard, softViolations: soft } = submission;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(['submissions', submission.key])} aria-label={text.open(submission.caseId)}>
          {submission.caseId}
        </a>
      </th>
      <td data-column={text.columns.interviewer}>{submission.interviewer}</td>
      <td data-column={text.columns.received} className="tabular">
        {formatDateTime(submission.receivedAt, locale)}
      </td>
      <td data-column={text.columns.status}>
        <StatusTag status={submission.status} />
      </td>
      <td data-column={text.columns.review}>
        <ReviewTag review={submission.review} />
      </td>
      <td data-column={text.columns.violations} className="tabular">
        {hard + soft === 0 ? '–' : text.violationCount({ hard: number(hard), soft: number(soft) })}
      </td>
    </tr>
  );
}
