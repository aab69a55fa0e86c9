import type { SubmissionDetailReply } from '#contract';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { editionTexts } from '../../text/editions/edition-texts.ts';
import { formatDate } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { FlagTag, ReviewTag, RevisionTag, StatusTag } from './StatusTag.tsx';

/** Which interview it is, its two states, and why it waits. */
export function SubmissionHead({ detail }: { detail: SubmissionDetailReply }) {
  const text = useTexts(deskTexts).submissions;
  const { locale } = useLanguage();
  const { noEdition } = useTexts(editionTexts);
  const { columns, detail: words } = text;
  const facts = [
    [columns.interviewer, detail.interviewer],
    [columns.received, formatDate(detail.receivedAt, locale)],
    [words.instrument, `${detail.instrument} ${detail.version}`],
  ];
  return (
    <>
      <div className="row">
        <h1>{words.title(detail.caseId)}</h1>
        <StatusTag status={detail.status} />
        <ReviewTag review={detail.review} />
        <RevisionTag revision={detail.revision} />
        <FlagTag flagged={detail.flagged} />
        {detail.survey === undefined && <span className="tag tag-quiet">{noEdition}</span>}
      </div>
      {detail.reasons.length > 0 && (
        <section className="card stack">
          <h2>{words.reasonsHeading}</h2>
          <ul className="plain-list">
            {detail.reasons.map((reason) => (
              <li key={reason}>{words.reasons[reason]}</li>
            ))}
          </ul>
        </section>
      )}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{words.notShown}</p>
    </>
  );
}
