import type { AuditLineReply } from '#contract';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { formatDate, formatDateTime } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

/** Who did what to an interview, and when. */
export function AuditTrail({ lines }: { lines: readonly AuditLineReply[] }) {
  const { detail } = useTexts(deskTexts).submissions;
  const { locale } = useLanguage();
  return (
    <section className="stack">
      <h2>{detail.auditHeading}</h2>
      <ol className="trail">
        {lines.map((line) => (
          <li key={`${line.at} ${line.action}`}>
            <p>
              <strong>
                {Object.hasOwn(detail.actions, line.action)
                  ? detail.actions[line.action as keyof typeof detail.actions]
                  : line.action}
              </strong>{' '}
              <span className="quiet tabular">
                {line.by}, {whenOf(line, locale)}
              </span>
            </p>
            {line.reason && <p>{line.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Of what came in only the day is known here. */
function whenOf({ action, at }: AuditLineReply, locale: string): string {
  return action === 'submission-received' ? formatDate(at, locale) : formatDateTime(at, locale);
}
