import { useId } from 'react';
import type { CaseReply } from '#contract';
import { CaseCard } from './CaseCard.tsx';
import type { CaseState } from './case-state.ts';

interface CaseListProps {
  title: string;
  rows: { assigned: CaseReply; state: CaseState }[];
  /** Absent while the device cannot keep answers. */
  openCase: ((caseId: string) => void) | undefined;
}

/** One group of cases. */
export function CaseList({ title, rows, openCase }: CaseListProps) {
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section className="case-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="case-list">
        {rows.map(({ assigned, state }) => (
          <CaseCard key={assigned.caseId} assigned={assigned} state={state} openCase={openCase} />
        ))}
      </ul>
    </section>
  );
}
