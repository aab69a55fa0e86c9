import { useCallback } from 'react';
import { listReleases, listTables, type ReleaseHead } from '#contract';
import { call } from '../../../api.ts';
import { LoadingScreen } from '../../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../../components/ProblemBanner.tsx';
import { useAddress } from '../../../shell/use-address.ts';
import { useReply } from '../../../shell/use-reply.ts';
import { correctedIn } from '../release-address.ts';
import { FormFields } from './FormFields.tsx';

/** What the form is made of: the saved tables and, of a correction, what is published. */
export function ReleaseForm({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { search } = useAddress();
  const corrects = correctedIn(search);
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const [{ tables }, { releases }] = await Promise.all([
        call(listTables, { signal }),
        call(listReleases, { signal }),
      ]);
      const waiting = releases.flatMap(({ release, state }) => (state === 'published' ? [] : [release]));
      return { tables, waiting, corrected: corrects === undefined ? undefined : publishedOf(releases, corrects) };
    },
    [corrects],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  if (reply.state === 'asking') return <LoadingScreen />;
  if (reply.state === 'failed') return <ProblemBanner problem={reply.problem} onRetry={again} />;
  return <FormFields key={corrects} {...reply.value} onSessionEnded={onSessionEnded} />;
}

function publishedOf(releases: readonly ReleaseHead[], release: string): ReleaseHead | undefined {
  return releases.findLast((one) => one.release === release && one.state === 'published');
}
