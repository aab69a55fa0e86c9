import { useCallback, useState } from 'react';
import { type AccountReply, listSampleUnits, listUsers } from '#contract';
import { call } from '../api.ts';
import { Banner } from '../components/Banner.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { isClosedEdition, useEdition } from '../shell/editions/edition-context.ts';
import { hrefOf, useAddress } from '../shell/use-address.ts';
import { useReply } from '../shell/use-reply.ts';
import { deskTexts } from '../text/desk/desk-texts.ts';
import { editionTexts } from '../text/editions/edition-texts.ts';
import { formatNumber } from '../text/format.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';
import { ImportContacts } from './contacts/ImportContacts.tsx';
import { AssignForm } from './submissions/AssignForm.tsx';
import { ImportSample } from './submissions/ImportSample.tsx';
import { readListView } from './submissions/list-view.ts';
import { SampleTable } from './submissions/SampleTable.tsx';

/** The sample: its units, who interviews each, and the import of more and of their contacts. */
export function SamplePage({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { sample } = useTexts(deskTexts).submissions;
  const notes = useTexts(editionTexts).sample;
  const { locale } = useLanguage();
  const { edition } = useEdition();
  const isClosed = isClosedEdition(edition);
  const { page } = readListView(useAddress().search);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const [units, accounts] = await Promise.all([
        call(listSampleUnits, { query: { survey: edition.key, page }, signal }),
        call(listUsers, { signal }),
      ]);
      return { ...units, interviewers: accounts.users.filter(isAvailable) };
    },
    [page, edition.key],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  return (
    <>
      <h1>{sample.title}</h1>
      {edition.state !== 'field' && <Banner>{notes[edition.state]}</Banner>}
      {reply.state === 'asking' && <LoadingScreen />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && reply.value.total === 0 && (
        <section className="card stack">
          <h2>{sample.emptyTitle}</h2>
          {!isClosed && <p>{sample.emptyBody}</p>}
        </section>
      )}
      {reply.state === 'here' && reply.value.total > 0 && (
        <section className="stack">
          <p className="quiet tabular">{sample.total(formatNumber(reply.value.total, locale))}</p>
          {!isClosed && (
            <AssignForm
              selected={selected}
              interviewers={reply.value.interviewers}
              onAssigned={() => {
                setSelected(new Set());
                again();
              }}
              onSessionEnded={onSessionEnded}
            />
          )}
          <SampleTable
            units={reply.value.units}
            choice={isClosed ? undefined : { selected, onSelect: setSelected }}
            pages={{
              page,
              total: reply.value.total,
              size: 200,
              hrefOf: (to) => hrefOf(['sample'], to > 1 ? `?page=${to}` : ''),
            }}
          />
        </section>
      )}
      {!isClosed && <ImportSample onImported={again} onSessionEnded={onSessionEnded} />}
      {!isClosed && <ImportContacts onSessionEnded={onSessionEnded} />}
    </>
  );
}

/** Whether cases can be handed to an account. */
function isAvailable({ role, disabledAt }: AccountReply): boolean {
  return role === 'interviewer' && disabledAt === undefined;
}
