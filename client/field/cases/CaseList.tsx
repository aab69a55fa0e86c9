import { useId } from 'react';
import type { CaseReply } from '#contract';
import { formatNumber } from '../../text/format.ts';
import { useLanguage } from '../../text/use-texts.ts';
import { CaseCard } from './CaseCard.tsx';
import { caseKey } from './case-in-edition.ts';
import type { CaseState } from './case-state.ts';
import type { CaseWays } from './case-ways.ts';

/** A case and how far it is. */
export interface CaseRow {
  assigned: CaseReply;
  state: CaseState;
}

interface CaseListProps {
  title: string;
  /** Level of its heading: 3 under the title of an edition. */
  level: 2 | 3;
  /** Only its title and how many there are, until somebody wants to see them. */
  folded: boolean;
  rows: readonly CaseRow[];
  ways: CaseWays;
}

/** One group of cases. */
export function CaseList({ title, level, folded, rows, ways }: CaseListProps) {
  const { locale } = useLanguage();
  const id = useId();
  if (rows.length === 0) return null;
  const list = (
    <ul className="case-list">
      {rows.map(({ assigned, state }) => (
        <CaseCard key={caseKey(assigned)} assigned={assigned} state={state} ways={ways} />
      ))}
    </ul>
  );
  if (folded) {
    return (
      <details className="case-group">
        <summary>
          {title} <span className="tabular">({formatNumber(rows.length, locale)})</span>
        </summary>
        {list}
      </details>
    );
  }
  // Under the title of an edition it is a part of that edition's region, and several have the same name.
  if (level === 3) {
    return (
      <div className="case-group">
        <h3>{title}</h3>
        {list}
      </div>
    );
  }
  return (
    <section className="case-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {list}
    </section>
  );
}
