import { useCallback, useEffect, useRef, useState } from 'react';
import { listSubmissions } from '#contract';
import { call } from '../api.ts';
import { Banner } from '../components/Banner.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { Pages } from '../components/Pages.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { useEdition } from '../shell/editions/edition-context.ts';
import { hrefOf, useAddress } from '../shell/use-address.ts';
import { useReply } from '../shell/use-reply.ts';
import { arrivalTexts } from '../text/arrivals/arrival-texts.ts';
import { formatNumber } from '../text/format.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';
import { ArrivalCard } from './quarantine/ArrivalCard.tsx';
import { readListView } from './submissions/list-view.ts';

const PAGE = 50;

/** Everything that arrived out of the ordinary and waits for a person, each with what can be done. No answers. */
export function QuarantinePage({ onSessionEnded }: { onSessionEnded: () => void }) {
  const text = useTexts(arrivalTexts).quarantine;
  const { locale } = useLanguage();
  const { edition } = useEdition();
  const { page } = readListView(useAddress().search);
  const ask = useCallback(
    (signal: AbortSignal) => {
      const query = { survey: edition.key, status: 'quarantined', review: 'none', page } as const;
      return call(listSubmissions, { query, signal });
    },
    [edition.key, page],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  const [message, setMessage] = useState<string>();
  const outcome = useRef<HTMLDivElement>(null);
  // The card that was settled is gone, so the outcome takes the focus and is read.
  useEffect(() => {
    if (message !== undefined) outcome.current?.focus();
  }, [message]);
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {message !== undefined && (
        <div ref={outcome} tabIndex={-1}>
          <Banner kind="good">{message}</Banner>
        </div>
      )}
      {reply.state === 'asking' && <LoadingScreen />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && reply.value.total === 0 && <Banner>{text.none}</Banner>}
      {reply.state === 'here' && reply.value.total > 0 && (
        <section className="stack" aria-label={text.title}>
          <p className="quiet tabular" role="status" aria-busy={reply.stale}>
            {text.total(formatNumber(reply.value.total, locale))}
          </p>
          {reply.value.submissions.map((arrival) => (
            <ArrivalCard
              key={arrival.key}
              arrival={arrival}
              onSettled={(said) => {
                setMessage(said);
                again();
              }}
              onSessionEnded={onSessionEnded}
            />
          ))}
          <Pages
            page={page}
            total={reply.value.total}
            size={PAGE}
            hrefOf={(to) => hrefOf(['quarantine'], to > 1 ? `?page=${to}` : '')}
          />
        </section>
      )}
    </>
  );
}
