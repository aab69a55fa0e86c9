import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { SubmissionDetailReply } from '#contract';
import { deskTexts, type SubmissionTexts } from '../../text/desk/desk-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

type Violation = SubmissionDetailReply['violations'][number];

/** What the answers break and where: the form and the question's name, never the answer. */
export function ViolationTable({ violations }: { violations: readonly Violation[] }) {
  const { detail } = useTexts(deskTexts).submissions;
  return (
    <section className="stack">
      <h2>{detail.violationsHeading}</h2>
      {violations.length === 0 ? (
        <p>{detail.noViolations}</p>
      ) : (
        <>
          <p>{detail.severityNote}</p>
          <table className="list">
            <caption className="visually-hidden">{detail.violationsHeading}</caption>
            <thead>
              <tr>
                {Object.entries(detail.violationColumns).map(([key, name]) => (
                  <th key={key} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {violations.map((violation, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same rule may be broken twice at the same place
                <ViolationRow key={index} violation={violation} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function ViolationRow({ violation: { code, severity, form, name } }: { violation: Violation }) {
  const { detail } = useTexts(deskTexts).submissions;
  const Picture = severity === 'hard' ? CircleAlert : TriangleAlert;
  return (
    <tr>
      <th scope="row">
        {violationWords(code, detail)} <code className="quiet">{code}</code>
      </th>
      <td data-column={detail.violationColumns.severity}>
        <span className={severity === 'hard' ? 'tag tag-bad' : 'tag tag-quiet'}>
          <Picture aria-hidden="true" size={16} />
          {detail.severity[severity]}
        </span>
      </td>
      <td data-column={detail.violationColumns.form}>{form === 'sealed' ? detail.sealed : <code>{form}</code>}</td>
      <td data-column={detail.violationColumns.question}>
        {form === 'sealed' ? '–' : name === '' ? detail.wholeForm : <code>{name}</code>}
      </td>
    </tr>
  );
}

/** The sentence of a code; the instrument's own rules share one. */
export function violationWords(code: string, detail: SubmissionTexts['detail']): string {
  if (code.startsWith('edit:')) return detail.edit;
  return Object.hasOwn(detail.violations, code) ? detail.violations[code as keyof typeof detail.violations] : code;
}
