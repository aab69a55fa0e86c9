import { Siren } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { listCheckIns, settleCheckIn } from '#contract';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { useReply } from '../../shell/use-reply.ts';
import { checkInTexts } from '../../text/check-in/check-in-texts.ts';
import { formatDateTime } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

const AGAIN_AFTER_MS = 30_000;

interface PeopleToReachProps {
  survey: string;
  onSessionEnded: () => void;
}

/** Interviewers who asked for help or are not out in time. It looks again by itself. */
export function PeopleToReach({ survey, onSessionEnded }: PeopleToReachProps) {
  const text = useTexts(checkInTexts);
  const { locale } = useLanguage();
  const [problem, setProblem] = useState<unknown>();
  const ask = useCallback((signal: AbortSignal) => call(listCheckIns, { query: { survey }, signal }), [survey]);
  const { reply, again } = useReply(ask, onSessionEnded);
  useEffect(() => {
    const timer = setInterval(again, AGAIN_AFTER_MS);
    return () => clearInterval(timer);
  }, [again]);
  const settle = (id: string) => call(settleCheckIn, { params: { id } }).then(again, setProblem);
  return (
    <section className="stack" aria-live="polite">
      <h2>{text.title}</h2>
      <p className="quiet">{text.lead}</p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && (
        <DataTable
          caption={text.title}
          empty={<p>{text.nobody}</p>}
          columns={[
            { key: 'interviewer', name: text.columns.interviewer, cell: ({ interviewer }) => interviewer },
            { key: 'case', name: text.columns.case, cell: ({ caseId }) => caseId },
            {
              key: 'due',
              name: text.columns.due,
              className: 'tabular',
              cell: ({ due }) => formatDateTime(due, locale),
            },
            {
              key: 'what',
              name: text.columns.what,
              cell: ({ alarm }) =>
                alarm ? (
                  <span className="tag tag-bad">
                    <Siren aria-hidden="true" size={16} />
                    {text.asksForHelp}
                  </span>
                ) : (
                  text.late
                ),
            },
            {
              key: 'action',
              name: text.columns.action,
              cell: ({ id, interviewer }) => (
                <Button onClick={() => settle(id)} aria-label={`${text.settle}: ${interviewer}`}>
                  {text.settle}
                </Button>
              ),
            },
          ]}
          rows={reply.value.checkIns}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  );
}
