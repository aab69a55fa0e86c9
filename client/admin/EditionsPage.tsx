import { useCallback } from 'react';
import { listSurveys } from '#contract';
import { call } from '../api.ts';
import { CommandList } from '../components/CommandList.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { ADD_EDITION, LIST_EDITIONS, SET_EDITION } from '../shell/editions/edition-commands.ts';
import { useReply } from '../shell/use-reply.ts';
import { editionTexts } from '../text/editions/edition-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { EditionTable } from './EditionTable.tsx';
import { NewEdition } from './NewEdition.tsx';
import { ReferralDirectory } from './referrals/ReferralDirectory.tsx';

/** The editions of the survey: where each stands, and a new one. */
export function EditionsPage({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { admin, loading } = useTexts(editionTexts);
  const ask = useCallback((signal: AbortSignal) => call(listSurveys, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  return (
    <>
      <section className="stack">
        <h2>{admin.title}</h2>
        {reply.state === 'asking' && <LoadingScreen what={loading} />}
        {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
        {reply.state === 'here' && (
          <EditionTable editions={reply.value.surveys} onMoved={again} onSessionEnded={onSessionEnded} />
        )}
      </section>
      <NewEdition onMade={again} onSessionEnded={onSessionEnded} />
      {reply.state === 'here' && reply.value.surveys.length > 0 && (
        // A new edition has no services yet, and says so.
        <ReferralDirectory
          key={reply.value.surveys[0]!.key}
          editions={reply.value.surveys}
          onSessionEnded={onSessionEnded}
        />
      )}
      <section className="stack admin-narrow">
        <h2>{admin.byCommand}</h2>
        <CommandList
          commands={[
            { what: admin.commands.add, line: ADD_EDITION },
            { what: admin.commands.set, line: SET_EDITION },
            { what: admin.commands.list, line: LIST_EDITIONS },
          ]}
        />
      </section>
    </>
  );
}
