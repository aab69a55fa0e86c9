import { useCallback } from 'react';
import { getDatabase } from '#contract';
import { call } from '../api.ts';
import { CommandList } from '../components/CommandList.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { useReply } from '../shell/use-reply.ts';
import { accountTexts } from '../text/accounts/account-texts.ts';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { WaitingForKey } from './WaitingForKey.tsx';

/** The server: which database it works with, what waits for its keys, and what is done on its command line. */
export function ServerPage({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { importSample, help } = useTexts(shellTexts).admin;
  const text = useTexts(accountTexts).server;
  const ask = useCallback((signal: AbortSignal) => call(getDatabase, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  return (
    <>
      <section className="stack admin-narrow">
        <h2>{text.database}</h2>
        {reply.state === 'asking' && <LoadingScreen what={text.loading} />}
        {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
        {reply.state === 'here' && (
          <div className="card stack">
            <dl className="server-facts">
              <dt>{text.engine}</dt>
              <dd>{text.engines[reply.value.engine]}</dd>
              {reply.value.engine !== 'memory' && (
                <>
                  <dt>{text.location}</dt>
                  <dd>
                    <code>{reply.value.location}</code>
                  </dd>
                </>
              )}
            </dl>
            <p>{text.copies[reply.value.engine]}</p>
          </div>
        )}
      </section>
      <WaitingForKey onSessionEnded={onSessionEnded} />
      <section className="stack admin-narrow">
        <h2>{text.byCommand}</h2>
        <CommandList
          commands={[
            { what: importSample, line: 'npm run cifra -- sample import FILE --survey KEY' },
            { what: help, line: 'npm run cifra -- --help' },
          ]}
        />
      </section>
    </>
  );
}
