import type { SubmissionSummaryReply } from '#contract';
import { hrefOf } from '../../shell/use-address.ts';
import { arrivalTexts } from '../../text/arrivals/arrival-texts.ts';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { formatHours } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { SettleButtons } from './SettleButtons.tsx';

interface ArrivalCardProps {
  arrival: SubmissionSummaryReply;
  /** Takes what became of it. */
  onSettled: (message: string) => void;
  onSessionEnded: () => void;
}

/** One arrival: why it waits, what to do about it, and the ways to settle it. */
export function ArrivalCard({ arrival, onSettled, onSessionEnded }: ArrivalCardProps) {
  const text = useTexts(arrivalTexts).quarantine;
  const { detail } = useTexts(deskTexts).submissions;
  const { locale } = useLanguage();
  const { key, caseId, interviewer, receivedAt, reasons } = arrival;
  const id = `arrival-${key}`;
  return (
    <article className="card stack" aria-labelledby={id}>
      <h2 id={id}>
        <a href={hrefOf(['submissions', key])} aria-label={text.open(caseId)}>
          {detail.title(caseId)}
        </a>
      </h2>
      <p className="quiet tabular">{text.cameFrom({ interviewer, when: formatHours(receivedAt, 6, locale) })}</p>
      <ul className="plain-list">
        {reasons.map((reason) => (
          <li key={reason}>
            <strong>{detail.reasons[reason]}</strong> {text.advice[reason]}
          </li>
        ))}
      </ul>
      <SettleButtons arrival={arrival} onSettled={onSettled} onSessionEnded={onSessionEnded} />
    </article>
  );
}
