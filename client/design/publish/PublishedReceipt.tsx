import { useCallback, useEffect } from 'react';
import { listQuestionnaires, type PublishedVersion } from '#contract';
import { call } from '../../api.ts';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { designPublishTexts } from '../../text/design-publish/design-publish-texts.ts';
import { formatDateTime, formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useStanding } from '../standing.ts';
import { useAskedHeading } from './asked-to-publish.ts';

interface PublishedReceiptProps {
  id: string;
  version: string;
  /** As the server answered; asked for where this page was opened later. */
  published?: PublishedVersion;
}

/** What was published: number, hash, date, author, and what comes next. */
export function PublishedReceipt({ id, version, published }: PublishedReceiptProps) {
  const { receipt } = useTexts(designPublishTexts);
  const { onSessionEnded } = useStanding();
  const ask = useCallback(
    async (signal: AbortSignal) => {
      if (published) return published;
      const { questionnaires } = await call(listQuestionnaires, { signal });
      return questionnaires.find((one) => one.id === id)?.versions.find((one) => one.version === version);
    },
    [id, version, published],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  if (reply.state === 'failed') return <ProblemBanner problem={reply.problem} onRetry={again} />;
  if (reply.state === 'asking' || !reply.value) return <p role="status">{receipt.waits}</p>;
  return <Receipt id={id} published={reply.value} isNew={published !== undefined} />;
}

/** @param isNew it was just published here */
function Receipt({ id, published, isNew }: { id: string; published: PublishedVersion; isNew: boolean }) {
  const { receipt } = useTexts(designPublishTexts);
  const { locale } = useLanguage();
  const title = useAskedHeading();
  useEffect(() => {
    // The button that was pressed is gone, also where the answer was lost and the page heard of it otherwise.
    if (isNew || document.activeElement === document.body) title.current?.focus();
  }, [isNew, title]);
  const { rows } = receipt;
  return (
    <section className="publish publish-receipt stack" aria-label={receipt.title(`${id} ${published.version}`)}>
      <h2 ref={title} tabIndex={-1}>
        {receipt.title(`${id} ${published.version}`)}
      </h2>
      <dl className="publish-rows">
        <div>
          <dt>{rows.version}</dt>
          <dd>{receipt.version({ version: published.version, number: formatNumber(published.number, locale) })}</dd>
        </div>
        <div>
          <dt>{rows.hash}</dt>
          <dd>
            <code>{published.sha256}</code>
          </dd>
        </div>
        <div>
          <dt>{rows.published}</dt>
          <dd>{formatDateTime(published.publishedAt, locale)}</dd>
        </div>
        {published.author !== undefined && (
          <div>
            <dt>{rows.author}</dt>
            <dd>{published.author}</dd>
          </div>
        )}
        <div>
          <dt>{rows.note}</dt>
          <dd className="publish-note">{published.note}</dd>
        </div>
      </dl>
      <h3>{receipt.next}</h3>
      <ul className="publish-next">
        <li>
          <a href={hrefOf(['versions', id, published.version], '', null)}>{receipt.toChanges}</a>
        </li>
        <li>
          <a href={hrefOf(['questionnaires'], '', null)}>{receipt.toVersions}</a>
        </li>
        <li>{receipt.rollOut}</li>
      </ul>
    </section>
  );
}
