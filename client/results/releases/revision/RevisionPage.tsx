import { useCallback } from 'react';
import { type GetReleaseReply, getRelease, getReleaseAsked, getReleaseLog, listReleases } from '#contract';
import { ApiProblem, call } from '../../../api.ts';
import { Banner } from '../../../components/Banner.tsx';
import { LoadingScreen } from '../../../components/LoadingScreen.tsx';
import { hrefOf } from '../../../shell/use-address.ts';
import { useReply } from '../../../shell/use-reply.ts';
import { formatNumber } from '../../../text/format.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { titleIn } from '../../../text/title-in.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { typedReleaseRules } from '../preparing/begun-draft.ts';
import { LooserRules } from '../preparing/LooserRules.tsx';
import { ReleaseProblem } from '../ReleaseProblem.tsx';
import type { NamedRelease } from '../release-address.ts';
import { useEditionName } from '../use-edition-name.ts';
import { useFocusOnOpening } from '../use-focus-on-opening.ts';
import { useUntilPublished } from '../use-until-published.ts';
import { CheckRevision } from './CheckRevision.tsx';
import { ReleaseLog } from './ReleaseLog.tsx';
import { RevisionContents } from './RevisionContents.tsx';
import { RevisionFacts } from './RevisionFacts.tsx';

interface RevisionPageProps extends NamedRelease {
  readonly user: string;
  readonly onSessionEnded: () => void;
}

/** A revision: what is published, what is hidden, what it changes, and where it stands. */
export function RevisionPage({ release, revision, user, onSessionEnded }: RevisionPageProps) {
  const text = useTexts(releaseTexts);
  const { language, locale } = useLanguage();
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const [shown, { lines }] = await Promise.all([
        lookAt({ release, revision }, signal),
        call(getReleaseLog, { params: { release }, signal }),
      ]);
      // Who checks a correction is told too where it hides less than what is published.
      const before = { release, revision: String(revision - 1) };
      const isWaiting = revision > 1 && shown.head.state !== 'published';
      const published = isWaiting ? (await call(getReleaseAsked, { params: before, signal })).asked?.rules : undefined;
      return { ...shown, lines, published };
    },
    [release, revision],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  useUntilPublished(reply.state === 'here' ? [reply.value.head] : [], again);
  const editionName = useEditionName(onSessionEnded);
  const back = (
    <p>
      <a className="link-alone" href={hrefOf(['releases'])}>
        {text.shown.back}
      </a>
    </p>
  );
  if (reply.state === 'asking') return <LoadingScreen />;
  if (reply.state === 'failed')
    return (
      <div className="stack">
        {back}
        <ReleaseProblem problem={reply.problem} onRetry={again} />
      </div>
    );
  const { head, contents, lines, published, changed } = reply.value;
  // What to do with a file that is missing depends on whether the revision is published.
  const gone = changed && head.state !== 'published' ? undefined : head.gone;
  // Nobody is asked for a password to check what is not checked.
  const isLess = contents?.isAttackedLess === true && head.publishedAt === undefined;
  const title = (head.title && titleIn(head.title, language).title) || head.release;
  return (
    <div className="stack releases">
      {back}
      <RevisionHeading>{`${title}, ${text.revision(formatNumber(revision, locale))}`}</RevisionHeading>
      <RevisionFacts head={head} editionName={editionName} />
      {isLess && <Banner kind="caution">{text.problems['attacked-less']}</Banner>}
      {gone !== undefined && (
        <Banner kind="caution">
          {gone === 'prepared'
            ? text.problems['files-gone']
            : text.site.gone[gone](text.site.named({ release, revision: formatNumber(revision, locale) }))}
        </Banner>
      )}
      {changed && gone === undefined ? (
        <ReleaseProblem problem={changed} onRetry={again} />
      ) : (
        !isLess && <CheckRevision head={head} user={user} onChanged={again} onSessionEnded={onSessionEnded} />
      )}
      {contents && published && <LooserRules rules={typedReleaseRules(contents.rules)} published={published} />}
      {contents && <RevisionContents head={head} contents={contents} />}
      {!contents && !changed && head.gone === undefined && head.correctedBy === undefined && (
        <Banner>{text.shown.notHere}</Banner>
      )}
      <ReleaseLog lines={lines} />
    </div>
  );
}

interface LookedAt extends GetReleaseReply {
  /** Why its files are not read: they are not those that were prepared. */
  readonly changed?: ApiProblem;
}

/** A revision, also where its files were changed: then its head alone, with which it is prepared again. */
async function lookAt({ release, revision }: NamedRelease, signal: AbortSignal): Promise<LookedAt> {
  try {
    return await call(getRelease, { params: { release, revision: String(revision) }, signal });
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.code !== 'release-changed') throw problem;
    const { releases } = await call(listReleases, { signal });
    const head = releases.find((one) => one.release === release && one.revision === revision);
    if (!head) throw problem;
    // Pages that somebody changed are not offered.
    return { head: { ...head, isHere: false }, changed: problem };
  }
}

function RevisionHeading({ children }: { children: string }) {
  return (
    <h1 ref={useFocusOnOpening<HTMLHeadingElement>()} tabIndex={-1}>
      {children}
    </h1>
  );
}
