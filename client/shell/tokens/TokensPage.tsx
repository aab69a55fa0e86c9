import '../office.css';
import './tokens.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import { listTokens, type MeReply, revokeToken, type TokenReply } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { CommandList } from '../../components/CommandList.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { tokenTexts } from '../../text/tokens/token-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useDocumentTitle } from '../use-document-title.ts';
import { useReply } from '../use-reply.ts';
import { GiveToken } from './GiveToken.tsx';
import { TokenTable } from './TokenTable.tsx';

interface TokensPageProps {
  me: MeReply;
  onSessionEnded: () => void;
}

/** The tokens with which machines read from the server: the list, a new one, and the way to end one. */
export function TokensPage({ me, onSessionEnded }: TokensPageProps) {
  const text = useTexts(tokenTexts);
  useDocumentTitle(text.title);
  const [revoked, setRevoked] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const outcome = useRef<HTMLDivElement>(null);
  const ask = useCallback((signal: AbortSignal) => call(listTokens, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);

  useEffect(() => {
    if (revoked !== undefined) outcome.current?.focus();
  }, [revoked]);

  async function revoke({ id, name }: TokenReply) {
    setProblem(undefined);
    setRevoked(undefined);
    try {
      await call(revokeToken, { params: { id } });
      setRevoked(name);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      // Somebody's list was out of date: the new one says it.
      else if (!(error instanceof ApiProblem && error.code === 'unknown-token')) setProblem(error);
    }
    again();
  }

  return (
    <main className="page tokens" tabIndex={-1}>
      <div className="stack tokens-narrow">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </div>
      <section className="stack">
        <h2>{text.listed}</h2>
        {revoked !== undefined && (
          <div ref={outcome} tabIndex={-1}>
            <Banner kind="good">{text.revoke.done(revoked)}</Banner>
          </div>
        )}
        {problem !== undefined && <ProblemBanner problem={problem} />}
        {reply.state === 'asking' && <LoadingScreen what={text.loading} />}
        {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
        {reply.state === 'here' && (
          <TokenTable tokens={reply.value.tokens} showsWho={me.role === 'admin'} onRevoke={revoke} />
        )}
      </section>
      <GiveToken role={me.role} onGiven={again} onSessionEnded={onSessionEnded} />
      <section className="stack tokens-narrow">
        <h2>{text.byCommand}</h2>
        <CommandList
          commands={[
            {
              what: text.commands.create,
              line: `npm run --silent cifra -- token create --user ${me.user} --scope SCOPE --name "NAME"`,
            },
            { what: text.commands.list, line: 'npm run --silent cifra -- token list' },
            { what: text.commands.revoke, line: `npm run --silent cifra -- token revoke --user ${me.user}` },
          ]}
        />
      </section>
    </main>
  );
}
