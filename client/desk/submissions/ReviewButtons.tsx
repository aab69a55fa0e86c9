import { Check, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { type QuestionComment, reviewSubmission, type SubmissionDetailReply } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { commentPlaces } from './QuestionComments.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';

export type ReviewChoice = 'accept' | 'reject';

interface ReviewButtonsProps {
  detail: SubmissionDetailReply;
  onSettled: (detail: SubmissionDetailReply, message: string) => void;
  onSessionEnded: () => void;
}

/** The two decisions over a received interview; a dialog asks for the reason. */
export function ReviewButtons({ detail, onSettled, onSessionEnded }: ReviewButtonsProps) {
  const { decide } = useTexts(deskTexts).submissions;
  const { edition } = useEdition();
  const [asking, setAsking] = useState<ReviewChoice>();
  const [problem, setProblem] = useState<unknown>();

  /** What belongs to no edition is accepted into the one that is shown. */
  const acceptsInto = asking === 'accept' && detail.survey === undefined ? edition : undefined;

  async function settle(decision: ReviewChoice, reason: string, comments: QuestionComment[]) {
    setProblem(undefined);
    try {
      const body = {
        decision,
        ...(reason && { reason }),
        ...(acceptsInto && { survey: acceptsInto.key }),
        ...(comments.length > 0 && { comments }),
      };
      const after = await call(reviewSubmission, { params: { key: detail.key }, body });
      setAsking(undefined);
      onSettled(after, decision === 'accept' ? decide.accepted(detail.caseId) : decide.rejected(detail.caseId));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
  }

  function ask(decision: ReviewChoice) {
    setProblem(undefined);
    setAsking(decision);
  }

  return (
    <div className="row">
      {detail.review !== 'approved' && (
        <Button kind="primary" icon={Check} onClick={() => ask('accept')}>
          {decide.accept}
        </Button>
      )}
      {detail.review !== 'returned' && (
        <Button kind="danger" icon={RotateCcw} onClick={() => ask('reject')}>
          {decide.reject}
        </Button>
      )}
      {asking && (
        <ReviewDialog
          decision={asking}
          caseId={detail.caseId}
          acceptsInto={acceptsInto}
          needsReason={asking === 'reject' || detail.status !== 'accepted'}
          problem={problem}
          places={asking === 'reject' ? commentPlaces(detail) : []}
          onConfirm={(reason, comments) => settle(asking, reason, comments)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
