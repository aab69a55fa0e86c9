import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { SubmissionDetailReply } from '#contract';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import { deskTexts, type SubmissionTexts } from '../../text/desk/desk-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

type ListedViolation = SubmissionDetailReply['violations'][number];
type DetailTexts = SubmissionTexts['detail'];

/** What the answers break and where: the form and the question's name, never the answer. */
export function ViolationTable({ violations }: { violations: readonly ListedViolation[] }) {
  const { detail } = useTexts(deskTexts).submissions;
  return (
    <section className="stack">
      <h2>{detail.violationsHeading}</h2>
      {violations.length > 0 && <p>{detail.severityNote}</p>}
      <DataTable
        caption={detail.violationsHeading}
        columns={columnsOf(detail)}
        rows={violations}
        // The same rule may be broken twice at the same place.
        keyOf={(_violation, index) => index}
        empty={<p>{detail.noViolations}</p>}
      />
    </section>
  );
}

function columnsOf(detail: DetailTexts): TableColumn<ListedViolation>[] {
  const { problem, severity, form, question } = detail.violationColumns;
  return [
    {
      key: 'problem',
      name: problem,
      cell: ({ code }) => (
        <>
          {violationWords(code, detail)} {code !== 'sealed' && <code className="quiet">{code}</code>}
        </>
      ),
    },
    {
      key: 'severity',
      name: severity,
      cell: (violation) => <SeverityTag severity={violation.severity} word={detail.severity[violation.severity]} />,
    },
    {
      key: 'form',
      name: form,
      cell: (violation) => (violation.form === 'sealed' ? detail.sealed : <code>{violation.form}</code>),
    },
    { key: 'question', name: question, cell: (violation) => questionOf(violation, detail) },
  ];
}

function SeverityTag({ severity, word }: { severity: ListedViolation['severity']; word: string }) {
  const Picture = severity === 'hard' ? CircleAlert : TriangleAlert;
  return (
    <span className={severity === 'hard' ? 'tag tag-bad' : 'tag tag-quiet'}>
      <Picture aria-hidden="true" size={16} />
      {word}
    </span>
  );
}

function questionOf({ form, name }: ListedViolation, detail: DetailTexts) {
  if (form === 'sealed') return '–';
  return name === '' ? detail.wholeForm : <code>{name}</code>;
}

/** The sentence of a code; the instrument's own rules share one. */
export function violationWords(code: string, detail: DetailTexts): string {
  if (code.startsWith('edit:')) return detail.edit;
  return Object.hasOwn(detail.violations, code) ? detail.violations[code as keyof typeof detail.violations] : code;
}
