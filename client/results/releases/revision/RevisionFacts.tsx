import { ExternalLink, FilePen, RotateCcw } from 'lucide-react';
import type { ReleaseHead } from '#contract';
import { formatDateTime } from '../../../text/format.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useNameOf } from '../../people/people-context.ts';
import { ReleaseStateTag } from '../ReleaseStateTag.tsx';
import { hrefOfAgain, hrefOfCorrection, hrefOfPage } from '../release-address.ts';
import { formatZoned } from '../zoned-instant.ts';

interface RevisionFactsProps {
  readonly head: ReleaseHead;
  readonly editionName: (key: string) => string;
}

/** Where a revision stands, who did what, and the way to its pages. */
export function RevisionFacts({ head, editionName }: RevisionFactsProps) {
  const { shown, by, list } = useTexts(releaseTexts);
  const { language, locale } = useLanguage();
  const nameOfPerson = useNameOf();
  const { checkedBy, checkedAt, publishedAt } = head;
  const done = (who: string, at: string) => by({ who: nameOfPerson(who), when: formatDateTime(at, locale) });
  return (
    <section className="card stack">
      <div>
        <ReleaseStateTag head={head} />
      </div>
      <dl className="release-facts">
        {head.edition !== undefined && (
          <>
            <dt>{shown.edition}</dt>
            <dd>{editionName(head.edition)}</dd>
          </>
        )}
        <dt>{shown.hour}</dt>
        <dd>{formatZoned(head.embargo, locale)}</dd>
        <dt>{shown.prepared}</dt>
        <dd>{done(head.preparedBy, head.preparedAt)}</dd>
        {checkedBy !== undefined && checkedAt !== undefined && (
          <>
            <dt>{shown.checked}</dt>
            <dd>{done(checkedBy, checkedAt)}</dd>
          </>
        )}
        {publishedAt !== undefined && (
          <>
            <dt>{shown.published}</dt>
            <dd>{formatDateTime(publishedAt, locale)}</dd>
          </>
        )}
        <dt>{shown.address}</dt>
        <dd>
          {head.release}/{language}/index.html
        </dd>
        <dt>{shown.hash}</dt>
        <dd className="release-hash">{head.sha256}</dd>
      </dl>
      {head.correctedBy === undefined && (
        <p>
          {head.state === 'published' ? (
            <a className="button" href={hrefOfCorrection(head)}>
              <FilePen aria-hidden="true" size={20} />
              {list.correct}
            </a>
          ) : (
            <a className="button" href={hrefOfAgain(head)}>
              <RotateCcw aria-hidden="true" size={20} />
              {list.again}
            </a>
          )}
        </p>
      )}
      {head.isHere && (
        <div className="stack">
          <p>
            <a className="button" href={hrefOfPage(head, `${language}/index.html`)} target="_blank" rel="noreferrer">
              <ExternalLink aria-hidden="true" size={20} />
              {shown.pages}
            </a>
          </p>
          {head.state !== 'published' && <p className="quiet">{shown.pagesHint}</p>}
        </div>
      )}
    </section>
  );
}
