import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { getSubmission, type SubmissionDetailReply } from '#contract';
import { call } from '../api.ts';
import { Banner } from '../components/Banner.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { useEdition } from '../shell/editions/edition-context.ts';
import { hrefOf, replaceAddress } from '../shell/use-address.ts';
import { useReply } from '../shell/use-reply.ts';
import { deskTexts } from '../text/desk/desk-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { AuditTrail } from './submissions/AuditTrail.tsx';
import { RemarkTable } from './submissions/RemarkTable.tsx';
import { ReviewButtons } from './submissions/ReviewButtons.tsx';
import { SubmissionHead } from './submissions/SubmissionHead.tsx';
import { ViolationTable } from './submissions/ViolationTable.tsx';

interface SubmissionPageProps {
  submissionKey: string;
  onSessionEnded: () => void;
}

/** One received interview: what the check found and where, its history, and the decision. No answers. */
export function SubmissionPage({ submissionKey, onSessionEnded }: SubmissionPageProps) {
  const text = useTexts(deskTexts).submissions;
  const { edition } = useEdition();
  const ask = useCallback(
    (signal: AbortSignal) => call(getSubmission, { params: { key: submissionKey }, signal }),
    [submissionKey],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  const [settled, setSettled] = useState<{ detail: SubmissionDetailReply; message: string }>();
  const outcome = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone, so the outcome takes the focus and is read.
  useEffect(() => {
    if (settled) outcome.current?.focus();
  }, [settled]);
  const received = settled?.detail ?? (reply.state === 'here' ? reply.value : undefined);
  const ownEdition = received?.survey ?? edition.key;
  // The key of a submission finds it in any edition: it is shown under its own.
  useEffect(() => {
    if (ownEdition !== edition.key) replaceAddress(['submissions', submissionKey], '', ownEdition);
  }, [ownEdition, edition.key, submissionKey]);
  const detail = ownEdition === edition.key ? received : undefined;
  return (
    <>
      <p>
        <a className="back-link" href={hrefOf(['submissions'])}>
          <ArrowLeft aria-hidden="true" size={20} />
          {text.detail.back}
        </a>
      </p>
      {reply.state === 'asking' && <LoadingScreen />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {settled && (
        <div ref={outcome} tabIndex={-1}>
          <Banner kind="good">{settled.message}</Banner>
        </div>
      )}
      {detail && (
        <>
          <SubmissionHead detail={detail} />
          <ReviewButtons
            detail={detail}
            onSettled={(after, message) => setSettled({ detail: after, message })}
            onSessionEnded={onSessionEnded}
          />
          <RemarkTable remarks={detail.remarks} />
          <ViolationTable violations={detail.violations} />
          <AuditTrail lines={detail.audit} />
        </>
      )}
    </>
  );
}
