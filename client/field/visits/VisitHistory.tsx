import { formatDateTime } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import type { VisitToCase } from './visit-log.ts';

/** The visits to a household, the latest first. */
export function VisitHistory({ visits }: { visits: readonly VisitToCase[] }) {
  const text = useTexts(visitTexts);
  const { locale } = useLanguage();
  if (visits.length === 0) return <p className="quiet">{text.noVisits}</p>;
  return (
    <ol className="visit-list" reversed>
      {visits.toReversed().map(({ id, began, channel, outcome, reason, next, last, note }) => (
        <li key={id}>
          <p>
            <strong>{text.outcomes[outcome]}</strong>
            {reason && <>: {text.reasons[reason]}</>}
          </p>
          <p className="quiet tabular">
            {formatDateTime(began, locale)} · {text.channels[channel]}
          </p>
          {next && (
            <p className="tabular">
              {outcome === 'appointment'
                ? text.appointment(formatDateTime(next, locale))
                : text.nextVisit(formatDateTime(next, locale))}
            </p>
          )}
          {last && outcome !== 'complete' && <p className="quiet">{text.ends}</p>}
          {note && <p className="visit-note">{note}</p>}
        </li>
      ))}
    </ol>
  );
}
