import { RefreshCcw } from 'lucide-react';
import { useId, useState } from 'react';
import { type ListReleasesReply, type PutSiteBackReply, putSiteBack } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { AskFirstDialog } from '../../components/AskFirstDialog.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { formatNumber } from '../../text/format.ts';
import { releaseTexts } from '../../text/releases/release-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { ReleaseProblem } from './ReleaseProblem.tsx';
import type { NamedRelease } from './release-address.ts';

interface SitePutBackProps {
  /** What is published and not on the site, or not whole. */
  readonly missing: ListReleasesReply['missing'];
  /** Whose kept folder is gone or not whole. */
  readonly gone: ListReleasesReply['gone'];
  readonly onChanged: () => void;
  readonly onSessionEnded: () => void;
}

type FilesOf = Pick<PutSiteBackReply['lost'][number], 'files' | 'file' | 'kind'>;

const GONE = ['prepared', 'kept', 'aside', 'everywhere'] as const;

/** The site, as far as it is lost or damaged, and the way to put it back. It asks before something leaves it. */
export function SitePutBack({ missing, gone, onChanged, onSessionEnded }: SitePutBackProps) {
  const { site } = useTexts(releaseTexts);
  const { locale } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [put, setPut] = useState<PutSiteBackReply>();
  const [leaves, setLeaves] = useState<PutSiteBackReply['leaves']>();
  const id = useId();
  const nameOf = ({ release, revision }: { release: string; revision: number }) =>
    site.named({ release, revision: formatNumber(revision, locale) });
  const aboutFiles = (of: NamedRelease & FilesOf) => ({
    name: nameOf(of),
    files: formatNumber(of.files, locale),
    file: of.kind === undefined ? of.file : site.noFile[of.kind](of.file),
  });

  // Of what is there in part, how much is not.
  const lackingOf = ({ files, file, ...named }: ListReleasesReply['missing'][number]) =>
    files === undefined || file === undefined
      ? nameOf(named)
      : site.leaving.each(aboutFiles({ ...named, files, file }));

  async function putBack(without: PutSiteBackReply['leaves']) {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    setPut(undefined);
    try {
      const named = without.map(({ release, revision }) => ({ release, revision }));
      const reply = await call(putSiteBack, { body: { without: named } });
      if (reply.isDone) {
        setPut(reply);
        onChanged();
      } else setLeaves(reply.leaves);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
    setBusy(false);
  }

  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{site.heading}</h2>
      <p className="quiet release-lead">{site.lead}</p>
      {missing.length > 0 && <Banner kind="caution">{site.missing(missing.map(lackingOf).join('; '))}</Banner>}
      {GONE.map((what) => {
        const names = gone.filter((one) => one.what === what).map(lackingOf);
        if (names.length === 0) return undefined;
        return (
          <Banner key={what} kind="caution">
            {site.gone[what](names.join('; '))}
          </Banner>
        );
      })}
      {problem !== undefined && <ReleaseProblem problem={problem} />}
      {put && (
        <Banner kind={put.lost.length > 0 ? 'caution' : 'good'}>
          <p>{put.lost.length > 0 ? site.doneWithout : site.done(formatNumber(put.releases.length, locale))}</p>
          {put.lost.map((lost) => (
            <p key={nameOf(lost)}>{site.lost(aboutFiles(lost))}</p>
          ))}
          {put.setAside.length > 0 && <p>{site.setAside(put.setAside.join('; '))}</p>}
          {put.mended.map((mended) => (
            <p key={nameOf(mended)}>{site.mended(aboutFiles(mended))}</p>
          ))}
        </Banner>
      )}
      <div>
        <Button icon={RefreshCcw} aria-disabled={busy} onClick={() => void putBack([])}>
          {site.putBack}
        </Button>
      </div>
      {leaves && (
        <AskFirstDialog
          title={site.leaving.title}
          action={site.leaving.action}
          onConfirm={() => void putBack(leaves)}
          onClose={() => setLeaves(undefined)}
        >
          <p>{site.leaving.lead}</p>
          <ul>
            {leaves.map((one) => (
              <li key={nameOf(one)}>{site.leaving.each(aboutFiles(one))}</li>
            ))}
          </ul>
          <p>{site.leaving.after}</p>
        </AskFirstDialog>
      )}
    </section>
  );
}
