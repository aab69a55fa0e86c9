import { useCallback, useEffect, useRef, useState } from 'react';
import { getOutcomeRates, listProgress } from '#contract';
import { call } from '../api.ts';
import { Banner } from '../components/Banner.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { useEdition } from '../shell/editions/edition-context.ts';
import { hrefOf, useAddress } from '../shell/use-address.ts';
import { useReply } from '../shell/use-reply.ts';
import { fieldworkTexts } from '../text/fieldwork/fieldwork-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { type GroupedBy, GroupRates } from './fieldwork/GroupRates.tsx';
import { OfficeForm } from './fieldwork/OfficeForm.tsx';
import { PeopleToReach } from './fieldwork/PeopleToReach.tsx';
import { ProgressTable } from './fieldwork/ProgressTable.tsx';
import { RatesTable } from './fieldwork/RatesTable.tsx';
import { readListView } from './submissions/list-view.ts';

/** How the visits go: outcome rates, and how far each dwelling is. Nothing of what was told. */
export function FieldworkPage({ onSessionEnded }: { onSessionEnded: () => void }) {
  const text = useTexts(fieldworkTexts);
  const { edition } = useEdition();
  const { page } = readListView(useAddress().search);
  const [done, setDone] = useState('');
  const [by, setBy] = useState<GroupedBy>('interviewer');
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const [rates, progress] = await Promise.all([
        call(getOutcomeRates, { query: { survey: edition.key, by }, signal }),
        call(listProgress, { query: { survey: edition.key, page }, signal }),
      ]);
      return { rates, progress };
    },
    [edition.key, page, by],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  const outcome = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with it.
  useEffect(() => {
    if (done) outcome.current?.focus();
  }, [done]);
  return (
    <>
      <h1>{text.title}</h1>
      <PeopleToReach survey={edition.key} onSessionEnded={onSessionEnded} />
      {done && (
        <div ref={outcome} tabIndex={-1}>
          <Banner kind="good">{done}</Banner>
        </div>
      )}
      {reply.state === 'asking' && <LoadingScreen />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && reply.value.progress.total === 0 && (
        <section className="card stack">
          <h2>{text.emptyTitle}</h2>
          <p>{text.emptyBody}</p>
        </section>
      )}
      {reply.state === 'here' && reply.value.progress.total > 0 && (
        <>
          <RatesTable all={reply.value.rates.all} original={reply.value.rates.original} />
          <GroupRates groups={reply.value.rates.groups} by={by} onBy={setBy} />
          <ProgressTable
            survey={edition.key}
            cases={reply.value.progress.cases}
            reserves={reply.value.progress.reserves}
            onReplaced={(message) => {
              setDone(message);
              again();
            }}
            onSessionEnded={onSessionEnded}
            pages={{
              page,
              total: reply.value.progress.total,
              size: 200,
              hrefOf: (to) => hrefOf(['fieldwork'], to > 1 ? `?page=${to}` : ''),
            }}
          />
        </>
      )}
      {/* Not before the tables above it are there: it would move away under the hand. */}
      {reply.state !== 'asking' && <OfficeForm key={edition.key} onSessionEnded={onSessionEnded} />}
    </>
  );
}
