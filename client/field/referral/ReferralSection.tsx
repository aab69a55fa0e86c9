import type { InterviewSession } from '../session/interview-session.ts';
import { ReferralCard } from './ReferralCard.tsx';
import { useReferralTexts } from './referral-words.ts';

/** The card at the end of the interview, whatever was answered. */
export function ReferralSection({ session: { instrument, language } }: { session: InterviewSession }) {
  const { title } = useReferralTexts(language);
  return (
    <section className="stack" lang={language}>
      <h2>{title}</h2>
      <ReferralCard instrument={instrument} language={language} />
    </section>
  );
}
