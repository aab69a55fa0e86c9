import { Archive, Check, RotateCcw, ScanSearch, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { actionsFor, type SettleAction, type SubmissionSummaryReply, settleArrival } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { arrivalTexts } from '../../text/arrivals/arrival-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { SettleDialog } from './SettleDialog.tsx';

const ICONS = {
  accept: Check,
  'assign-and-accept': UserCheck,
  recheck: ScanSearch,
  keep: Archive,
  return: RotateCcw,
} as const;

interface SettleButtonsProps {
  arrival: SubmissionSummaryReply;
  onSettled: (message: string) => void;
  onSessionEnded: () => void;
}

/** The ways to settle an arrival, the most fitting one first. All but looking again ask for a reason. */
export function SettleButtons({ arrival, onSettled, onSessionEnded }: SettleButtonsProps) {
  const text = useTexts(arrivalTexts).quarantine;
  const { edition } = useEdition();
  const [asking, setAsking] = useState<SettleAction>();
  const [problem, setProblem] = useState<unknown>();
  const { key, caseId, survey, reasons } = arrival;

  async function settle(action: SettleAction, reason: string) {
    setProblem(undefined);
    try {
      // What belongs to no edition is accepted into the one that is shown.
      const into = survey === undefined ? { survey: edition.key } : {};
      const body = { action, ...(reason && { reason }), ...into };
      const after = await call(settleArrival, { params: { key }, body });
      setAsking(undefined);
      const waits = after.status === 'quarantined' && after.review === 'none';
      onSettled(waits ? text.stillWaits(caseId) : text.settled[action](caseId));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
  }

  return (
    <>
      {problem !== undefined && asking === undefined && <ProblemBanner problem={problem} />}
      <div className="row">
        {actionsFor(reasons).map((action, place) => (
          <Button
            key={action}
            kind={place === 0 ? 'primary' : 'plain'}
            icon={ICONS[action]}
            onClick={() => {
              setProblem(undefined);
              if (action === 'recheck') void settle(action, '');
              else setAsking(action);
            }}
          >
            {action === 'keep' && reasons.includes('case-already-approved') ? text.keepRevision : text.actions[action]}
          </Button>
        ))}
      </div>
      {asking && (
        <SettleDialog
          title={text.titles[asking](caseId)}
          body={text.bodies[asking]}
          action={text.actions[asking]}
          isDanger={asking === 'return'}
          problem={problem}
          onConfirm={(reason) => settle(asking, reason)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
