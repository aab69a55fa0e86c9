import { useId, useState } from 'react';
import type { CaseContact, CaseReply } from '#contract';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { CaseCard } from './CaseCard.tsx';
import { caseKey } from './case-in-edition.ts';
import type { CaseState } from './case-state.ts';
import type { CaseWays } from './case-ways.ts';

/** A case, how far it is, and where. */
export interface CaseRow {
  assigned: CaseReply;
  state: CaseState;
  contact?: CaseContact | undefined;
  /** How many households its dwelling has, as far as is known. */
  households?: number;
}

/** Cards that are drawn at once: a slow tablet draws them within the blink of an eye, and nobody reads more. */
const AT_ONCE = 50;

interface CaseListProps {
  title: string;
  /** Level of its heading: 3 under the title of an edition. */
  level: 2 | 3;
  /** Only its title and how many there are, until somebody wants to see them. */
  folded: boolean;
  rows: readonly CaseRow[];
  ways: CaseWays;
}

/** One group of cases, with how many there are. */
export function CaseList({ title, level, folded, rows, ways }: CaseListProps) {
  const text = useTexts(fieldTexts).list;
  const { locale } = useLanguage();
  const [shown, setShown] = useState(AT_ONCE);
  const id = useId();
  if (rows.length === 0) return null;
  const count = <span className="tabular">({formatNumber(rows.length, locale)})</span>;
  const left = rows.length - shown;
  const list = (
    <>
      <ul className="case-list">
        {rows.slice(0, shown).map((row) => (
          <CaseCard key={caseKey(row.assigned)} row={row} ways={ways} />
        ))}
      </ul>
      {left > 0 && <Button onClick={() => setShown(shown + AT_ONCE)}>{text.more(formatNumber(left, locale))}</Button>}
    </>
  );
  if (folded) {
    return (
      <details className="case-group">
        <summary>
          {title} {count}
        </summary>
        {list}
      </details>
    );
  }
  // Under the title of an edition it is a part of that edition's region, and several have the same name.
  if (level === 3) {
    return (
      <div className="case-group">
        <h3>
          {title} {count}
        </h3>
        {list}
      </div>
    );
  }
  return (
    <section className="case-group" aria-labelledby={id}>
      <h2 id={id}>
        {title} {count}
      </h2>
      {list}
    </section>
  );
}
