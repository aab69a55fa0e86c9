import { useCallback, useEffect, useRef, useState } from 'react';
import { listUsers, type MeReply } from '#contract';
import { call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { CommandList } from '../../components/CommandList.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { useReply } from '../../shell/use-reply.ts';
import { accountTexts } from '../../text/accounts/account-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { AccountList } from './AccountList.tsx';
import { NewAccount } from './NewAccount.tsx';

interface AccountsPageProps {
  me: MeReply;
  onSessionEnded: () => void;
}

/** Who may sign in: the list, what can be done to each account, and a new one. */
export function AccountsPage({ me, onSessionEnded }: AccountsPageProps) {
  const text = useTexts(accountTexts);
  const [done, setDone] = useState<string>();
  const outcome = useRef<HTMLDivElement>(null);
  const ask = useCallback((signal: AbortSignal) => call(listUsers, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);

  useEffect(() => {
    if (done) outcome.current?.focus();
  }, [done]);

  function changed(sentence: string | undefined) {
    setDone(sentence);
    again();
  }

  return (
    <>
      <section className="stack">
        <h2>{text.title}</h2>
        {done && (
          <div ref={outcome} tabIndex={-1}>
            <Banner kind="good">{done}</Banner>
          </div>
        )}
        {reply.state === 'asking' && <LoadingScreen what={text.loading} />}
        {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
        {reply.state === 'here' && (
          <AccountList me={me} accounts={reply.value.users} onChanged={changed} onSessionEnded={onSessionEnded} />
        )}
      </section>
      <NewAccount onMade={again} onSessionEnded={onSessionEnded} />
      <section className="stack admin-narrow">
        <h2>{text.byCommand}</h2>
        <CommandList
          commands={[
            { what: text.commands.add, line: 'npm run cifra -- user add --role ROLE --user USER --name "NAME"' },
            { what: text.commands.change, line: 'npm run cifra -- user disable --user USER' },
            { what: text.commands.list, line: 'npm run cifra -- user list' },
          ]}
        />
      </section>
    </>
  );
}
