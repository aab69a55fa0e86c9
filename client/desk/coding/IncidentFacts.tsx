import type { IncidentFactReply } from '#contract';
import { codingTexts } from '../../text/coding/coding-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** What was answered about the incident, in the form's words; the person's account comes first. */
export function IncidentFacts({ facts }: { facts: readonly IncidentFactReply[] }) {
  const text = useTexts(codingTexts);
  return (
    <section className="card stack" aria-label={text.facts}>
      <h2>{text.facts}</h2>
      {facts.length === 0 && <p>{text.noFacts}</p>}
      <dl className="incident-facts">
        {facts.map(({ name, question, values, missing }) => (
          <div key={name} className={name.includes('narrative') ? 'incident-narrative' : undefined}>
            <dt>{question}</dt>
            <dd className={missing ? 'quiet' : undefined}>{values.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
