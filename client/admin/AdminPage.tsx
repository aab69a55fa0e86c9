import './admin.css';
import { useCallback } from 'react';
import { listSurveys } from '#contract';
import { call } from '../api.ts';
import { CommandList } from '../components/CommandList.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { ADD_EDITION, LIST_EDITIONS, SET_EDITION } from '../shell/editions/edition-commands.ts';
import { useReply } from '../shell/use-reply.ts';
import type { PlaceProps } from '../shell/WorkPlace.tsx';
import { editionTexts } from '../text/editions/edition-texts.ts';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { EditionTable } from './EditionTable.tsx';
import { NewEdition } from './NewEdition.tsx';

/** The administrator's work place: the editions of the survey and, for the rest, commands. */
export function AdminPage({ onSessionEnded }: Pick<PlaceProps, 'onSessionEnded'>) {
  const { title, lead, addUser, setPassword, listUsers, importSample, help, backup } = useTexts(shellTexts).admin;
  const { admin, loading } = useTexts(editionTexts);
  const ask = useCallback((signal: AbortSignal) => call(listSurveys, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  return (
    <main className="page admin" tabIndex={-1}>
      <h1>{title}</h1>
      <section className="stack">
        <h2>{admin.title}</h2>
        {reply.state === 'asking' && <LoadingScreen what={loading} />}
        {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
        {reply.state === 'here' && (
          <EditionTable editions={reply.value.surveys} onMoved={again} onSessionEnded={onSessionEnded} />
        )}
      </section>
      <NewEdition onMade={again} onSessionEnded={onSessionEnded} />
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
      <section className="stack admin-narrow">
        <h2>{admin.otherCommands}</h2>
        <p>{lead}</p>
        <CommandList
          commands={[
            { what: addUser, line: 'npm run cifra -- user add --role interviewer --user USER --name "NAME"' },
            { what: setPassword, line: 'npm run cifra -- user password --user USER' },
            { what: listUsers, line: 'npm run cifra -- user list' },
            { what: importSample, line: 'npm run cifra -- sample import FILE --survey KEY' },
            { what: backup, line: 'data/cifra.sqlite' },
            { what: help, line: 'npm run cifra -- --help' },
          ]}
        />
      </section>
    </main>
  );
}
