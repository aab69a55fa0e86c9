import { useCallback } from 'react';
import { listSubmissions } from '#contract';
import { call } from '../api.ts';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { useEdition } from '../shell/editions/edition-context.ts';
import { hrefOf, useAddress } from '../shell/use-address.ts';
import { useReply } from '../shell/use-reply.ts';
import { deskTexts } from '../text/desk/desk-texts.ts';
import { formatNumber } from '../text/format.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';
import { readListView, writeListView } from './submissions/list-view.ts';
import { NoSubmissions } from './submissions/NoSubmissions.tsx';
import { SubmissionFilters } from './submissions/SubmissionFilters.tsx';
import { SubmissionTable } from './submissions/SubmissionTable.tsx';

/**
 * Everything that was received of the edition, or of none that is known, newest first, with what the check found
 * and what a person decided.
 */
export function SubmissionsPage({ onSessionEnded }: { onSessionEnded: () => void }) {
  const text = useTexts(deskTexts).submissions;
  const { locale } = useLanguage();
  const { edition } = useEdition();
  const { search } = useAddress();
  const view = readListView(search);
  const ask = useCallback(
    (signal: AbortSignal) => call(listSubmissions, { query: { ...readListView(search), survey: edition.key }, signal }),
    [search, edition.key],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  const hrefTo = (change: Partial<typeof view>) => hrefOf(['submissions'], writeListView({ ...view, ...change }));
  return (
    <>
      <h1>{text.title}</h1>
      <SubmissionFilters
        view={view}
        onChange={(change) => {
          location.hash = hrefTo({ ...change, page: 1 });
        }}
      />
      {reply.state === 'asking' && <LoadingScreen />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && reply.value.total === 0 && (
        <NoSubmissions filtered={!!(view.status ?? view.review ?? view.flagged)} />
      )}
      {reply.state === 'here' && reply.value.total > 0 && (
        <>
          <p className="quiet tabular" role="status" aria-busy={reply.stale}>
            {text.total(formatNumber(reply.value.total, locale))}
          </p>
          <SubmissionTable
            submissions={reply.value.submissions}
            pages={{ page: view.page, total: reply.value.total, size: 50, hrefOf: (page) => hrefTo({ page }) }}
          />
        </>
      )}
    </>
  );
}
