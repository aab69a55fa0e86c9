import { CircleCheck, Send } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useHand } from '../contents/hand.ts';
import { asJournalError, type JournalError } from '../journal/errors.ts';
import { ReferralSection } from '../referral/ReferralSection.tsx';
import type { RemarkPlace } from '../remarks/interview-remarks.ts';
import { RemarkList } from '../remarks/RemarkList.tsx';
import { ReturnPanel } from '../returned/ReturnPanel.tsx';
import type { InterviewSession } from '../session/interview-session.ts';
import { FormList } from './ContentsDialog.tsx';
import { OpenPoints } from './OpenPoints.tsx';

interface ReviewScreenProps {
  session: InterviewSession;
  /** Closes the interview. */
  finish: () => Promise<void>;
  onFinished: () => void;
  /** Opens the flag of the whole interview. */
  onRemark: (place: RemarkPlace) => void;
}

/** The end: what is complete, what could still be looked at, and the one button that closes the interview. */
export function ReviewScreen({ session, finish, onFinished, onRemark }: ReviewScreenProps) {
  const text = useTexts(fieldTexts);
  const hand = useHand();
  const [finishing, setFinishing] = useState(false);
  const [error, setError] = useState<JournalError>();

  async function close() {
    setFinishing(true);
    setError(undefined);
    try {
      await finish();
      onFinished();
    } catch (failure) {
      setFinishing(false);
      setError(asJournalError(failure, 'finishing an interview'));
    }
  }

  return (
    <section className="review-screen stack">
      <CircleCheck className="review-mark" aria-hidden="true" size={44} />
      <h1>{text.interview.reviewTitle}</h1>
      <p className="review-lead">{text.interview.reviewLead}</p>
      <ReturnPanel session={session} />
      <OpenPoints session={session} />
      {error && (
        <Banner kind="bad" title={text.blocked.title}>
          {text.blocked.codes[error.code]}
        </Banner>
      )}
      <ReferralSection session={session} />
      <FormList session={session} />
      <RemarkList session={session} onOpen={onRemark} />
      <div className="move-bar">
        <div className="move-bar-inner" data-hand={hand}>
          <Button kind="primary" icon={Send} className="move-next" onClick={close} disabled={finishing}>
            {finishing ? text.interview.finishing : text.interview.send}
          </Button>
        </div>
      </div>
    </section>
  );
}
