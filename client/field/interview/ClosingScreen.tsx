import { Lock } from 'lucide-react';
import { ReferralCard } from '../referral/ReferralCard.tsx';
import type { InterviewSession } from '../session/interview-session.ts';
import type { ClosingView } from '../session/view.ts';
import { useRespondentTexts } from './respondent-texts.ts';

interface ClosingScreenProps {
  session: InterviewSession;
  view: ClosingView;
}

/**
 * After a part that asks for care: it is closed, everybody gets the same card whatever was answered, and the
 * tablet goes back.
 */
export function ClosingScreen({ session, view }: ClosingScreenProps) {
  const { instrument, language } = session;
  const text = useRespondentTexts(language).sensitive;
  const { sensitive } = view.due;
  return (
    <section className="pause-screen care-screen" lang={language}>
      <h1>{text.doneTitle}</h1>
      {sensitive?.sealed && (
        <p className="care-lead care-closed">
          <Lock aria-hidden="true" size={24} />
          <span>{text.doneBody}</span>
        </p>
      )}
      {view.card && (
        <div className="care-card">
          <h2>{text.cardTitle}</h2>
          <ReferralCard instrument={instrument} language={language} />
        </div>
      )}
      {view.handed && <p className="care-give-back">{text.giveBack}</p>}
    </section>
  );
}
