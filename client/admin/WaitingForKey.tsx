import { useCallback } from 'react';
import { getServerState } from '#contract';
import { call } from '../api.ts';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { useReply } from '../shell/use-reply.ts';
import { accountTexts } from '../text/accounts/account-texts.ts';
import { formatNumber } from '../text/format.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';

/** How many interviews were received that only the private key opens, and whether this server has it. */
export function WaitingForKey({ onSessionEnded }: { onSessionEnded: () => void }) {
  const text = useTexts(accountTexts).server;
  const { locale } = useLanguage();
  const ask = useCallback((signal: AbortSignal) => call(getServerState, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  return (
    <section className="stack admin-narrow">
      <h2>{text.sealed}</h2>
      {reply.state === 'asking' && <LoadingScreen what={text.lookingForSealed} />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && (
        <div className="card stack">
          <p>
            <strong>{text.waiting(reply.value.waiting, formatNumber(reply.value.waiting, locale))}</strong>
          </p>
          <p>{reply.value.opens ? text.opens : text.opensNot}</p>
        </div>
      )}
    </section>
  );
}
