import { ExternalLink, FilePen, FilePlus, RotateCcw } from 'lucide-react';
import { useCallback } from 'react';
import { listReleases, type ReleaseHead } from '#contract';
import { call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { formatDateTime, formatNumber } from '../../text/format.ts';
import { releaseTexts } from '../../text/releases/release-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useNameOf } from '../people/people-context.ts';
import { ReleaseStateTag } from './ReleaseStateTag.tsx';
import { hrefOfAgain, hrefOfCorrection, hrefOfForm, hrefOfPage, pathOfRevision } from './release-address.ts';
import { SitePutBack } from './SitePutBack.tsx';
import { useEditionName } from './use-edition-name.ts';
import { useUntilPublished } from './use-until-published.ts';
import { useWhyHeld } from './use-why-held.ts';
import { formatZoned } from './zoned-instant.ts';

const NONE: readonly ReleaseHead[] = [];

/** Every revision of every release, the one that happened last first, and the way to a new one. */
export function ReleasesList({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { title, lead, list, revision, by } = useTexts(releaseTexts);
  const { language, locale } = useLanguage();
  const ask = useCallback((signal: AbortSignal) => call(listReleases, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  const releases = reply.state === 'here' ? reply.value.releases : NONE;
  useUntilPublished(releases, again);
  const nameOfPerson = useNameOf();
  const editionName = useEditionName(onSessionEnded);
  const nameOf = (head: ReleaseHead) => (head.title && titleIn(head.title, language).title) || head.release;
  const done = (who: string, at: string) => by({ who: nameOfPerson(who), when: formatDateTime(at, locale) });
  const whyHeld = useWhyHeld();
  const stateOf = (head: ReleaseHead) => {
    const why = whyHeld(head);
    return (
      <>
        <ReleaseStateTag head={head} />
        {why && <p>{why}</p>}
      </>
    );
  };
  const columns: TableColumn<ReleaseHead>[] = [
    {
      key: 'release',
      name: list.columns.release,
      cell: (head) => (
        <a href={hrefOf(pathOfRevision(head), '', head.edition)}>
          {nameOf(head)}, {revision(formatNumber(head.revision, locale))}
        </a>
      ),
    },
    { key: 'state', name: list.columns.state, cell: stateOf },
    { key: 'edition', name: list.columns.edition, cell: ({ edition }) => edition && editionName(edition) },
    { key: 'hour', name: list.columns.hour, cell: ({ embargo }) => formatZoned(embargo, locale) },
    {
      key: 'prepared',
      name: list.columns.prepared,
      cell: ({ preparedBy, preparedAt }) => done(preparedBy, preparedAt),
    },
    {
      key: 'checked',
      name: list.columns.checked,
      cell: ({ checkedBy, checkedAt }) =>
        checkedBy === undefined || checkedAt === undefined ? list.nobody : done(checkedBy, checkedAt),
    },
    {
      key: 'actions',
      name: list.columns.actions,
      cell: (head) => (
        <div className="release-actions">
          {head.isHere && (
            <a
              className="button"
              href={hrefOfPage(head, `${language}/index.html`)}
              target="_blank"
              rel="noreferrer"
              aria-label={list.pagesOf(nameOf(head))}
            >
              <ExternalLink aria-hidden="true" size={20} />
              {list.pages}
            </a>
          )}
          {head.state !== 'published' && (
            <a className="button" href={hrefOfAgain(head)} aria-label={list.againOf(nameOf(head))}>
              <RotateCcw aria-hidden="true" size={20} />
              {list.again}
            </a>
          )}
          {isLast(head, releases) && (
            <a className="button" href={hrefOfCorrection(head)} aria-label={list.correctOf(nameOf(head))}>
              <FilePen aria-hidden="true" size={20} />
              {list.correct}
            </a>
          )}
        </div>
      ),
    },
  ];
  return (
    <div className="stack releases">
      <h1>{title}</h1>
      <p className="quiet release-lead">{lead}</p>
      <div>
        <a className="button button-primary" href={hrefOfForm()}>
          <FilePlus aria-hidden="true" size={20} />
          {list.prepare}
        </a>
      </div>
      <h2>{list.heading}</h2>
      {reply.state === 'asking' && <LoadingScreen />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && (
        <DataTable
          caption={list.heading}
          columns={columns}
          rows={releases.toSorted((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1))}
          keyOf={({ release, revision: number }) => `${release} ${number}`}
          empty={<Banner>{list.none}</Banner>}
        />
      )}
      {reply.state === 'here' &&
        (reply.value.gone.length > 0 || releases.some(({ state }) => state === 'published')) && (
          <SitePutBack
            missing={reply.value.missing}
            gone={reply.value.gone}
            onChanged={again}
            onSessionEnded={onSessionEnded}
          />
        )}
    </div>
  );
}

/** When something happened to it last. */
function lastOf({ preparedAt, checkedAt, publishedAt }: ReleaseHead): string {
  return publishedAt ?? checkedAt ?? preparedAt;
}

/** What is published last is corrected; where the correction is prepared already, that one is prepared again. */
function isLast({ release, revision, state }: ReleaseHead, all: readonly ReleaseHead[]): boolean {
  return state === 'published' && all.every((one) => one.release !== release || one.revision <= revision);
}
