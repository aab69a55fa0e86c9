import { type CodingReply, crimeTexts, type IncidentToCodeReply, iccsName } from '#contract';
import { type CodingTexts, codingTexts } from '../../text/coding/coding-texts.ts';
import { formatDateTime } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

type CodedIncident = Pick<IncidentToCodeReply, 'choices' | 'others' | 'codings'>;

/** Who coded the incident so far and how, as far as the reader may know. */
export function MadeCodings({ incident }: { incident: CodedIncident }) {
  const text = useTexts(codingTexts);
  const names = useTexts(crimeTexts).iccs;
  const { locale } = useLanguage();
  if (incident.codings.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{text.codings}</h2>
      <ol className="trail">
        {incident.codings.map((coding) => (
          <li key={`${coding.codedAt} ${coding.round} ${coding.coder}`}>
            <p className="quiet tabular">
              {text.rounds[coding.round]}, {coding.coder}, {formatDateTime(coding.codedAt, locale)}
              {!coding.current && ` · ${text.earlier}`}
            </p>
            <p>
              <strong>{labelOf(coding, incident, text)}</strong>{' '}
              {coding.iccs && `${coding.iccs} ${iccsName(names, coding.iccs)}`}
            </p>
            {coding.note && <p>{coding.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function labelOf(coding: CodingReply, { choices, others }: CodedIncident, text: CodingTexts): string {
  if (coding.outcome === 'not_a_crime') return text.notACrime;
  if (coding.outcome === 'crime')
    return choices.find(({ crime }) => crime === coding.crimeCoded)?.name ?? coding.crimeCoded ?? '';
  return text.duplicate(others.find(({ place }) => place === coding.duplicateOf)?.name ?? coding.duplicateOf ?? '');
}
