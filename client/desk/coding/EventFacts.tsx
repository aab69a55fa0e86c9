import type { IncidentFactReply } from '#contract';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** What was answered about the event, in the form's words; the person's own account first. */
export function EventFacts({ facts }: { facts: readonly IncidentFactReply[] }) {
  const text = useTexts(deskTexts).coding;
  return (
    <section className="card stack" aria-label={text.facts}>
      <h2>{text.facts}</h2>
      {facts.length === 0 && <p>{text.noFacts}</p>}
      <dl className="event-facts">
        {facts.map(({ name, question, values, missing }) => (
          <div key={name} className={name.includes('narrative') ? 'event-narrative' : undefined}>
            <dt>{question}</dt>
            <dd className={missing ? 'quiet' : undefined}>{values.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
