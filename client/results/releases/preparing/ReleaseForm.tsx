import { useCallback } from 'react';
import { getReleaseAsked, listReleases, listTables, type ReleaseHead } from '#contract';
import { call } from '../../../api.ts';
import { LoadingScreen } from '../../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../../components/ProblemBanner.tsx';
import { useAddress } from '../../../shell/use-address.ts';
import { useReply } from '../../../shell/use-reply.ts';
import { begunIn } from '../release-address.ts';
import { FormFields } from './FormFields.tsx';

/** What the form is made of: the saved tables and, of what is prepared again or corrected, what was asked before. */
export function ReleaseForm({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { search } = useAddress();
  const begun = begunIn(search);
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const [{ tables }, { releases }] = await Promise.all([
        call(listTables, { signal }),
        call(listReleases, { signal }),
      ]);
      const of = (isOut: boolean) => releases.filter(({ state }) => (state === 'published') === isOut);
      const names = { waiting: of(false), taken: of(true).map(({ release }) => release) };
      const published = releases.findLast((one) => one.release === begun && one.state === 'published');
      const again = releases.findLast((one) => one.release === begun && one.state !== 'published');
      // Of a correction that waits already, what was asked for that one.
      const head = again ?? published;
      const [from, before] = await Promise.all([
        head && askedFor(head, signal),
        published && askedFor(published, signal),
      ]);
      return {
        tables,
        ...names,
        begun: head && from && { ...from, head, isAgain: again !== undefined },
        published: published && { rules: before?.asked?.rules },
      };
    },
    [begun],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  if (reply.state === 'asking') return <LoadingScreen />;
  if (reply.state === 'failed') return <ProblemBanner problem={reply.problem} onRetry={again} />;
  return <FormFields key={begun} {...reply.value} onSessionEnded={onSessionEnded} />;
}

function askedFor({ release, revision }: ReleaseHead, signal: AbortSignal) {
  return call(getReleaseAsked, { params: { release, revision: String(revision) }, signal });
}
