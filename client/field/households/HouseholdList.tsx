import { Plus } from 'lucide-react';
import type { CaseReply } from '#contract';
import { Button } from '../../components/Button.tsx';
import { formatNumber } from '../../text/format.ts';
import { householdTexts } from '../../text/households/household-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { CaseTag } from '../cases/CaseTag.tsx';
import { caseKey } from '../cases/case-in-edition.ts';
import type { CaseState } from '../cases/case-state.ts';
import { numberOf } from './household-log.ts';

/** A household of a dwelling, and how far it is. */
export interface HouseholdRow {
  readonly assigned: CaseReply;
  readonly state: CaseState;
  /** Its page; undefined for the one that is shown. */
  readonly href: string | undefined;
}

/** The households of a dwelling, each with how far it is, and the way to note another one. */
export function HouseholdList({ rows, onAdd }: { rows: readonly HouseholdRow[]; onAdd: (() => void) | undefined }) {
  const text = useTexts(householdTexts);
  const { locale } = useLanguage();
  const done = rows.filter(({ state: { state } }) => ['waiting', 'sent', 'ended'].includes(state)).length;
  return (
    <section className="case-group">
      <h2>{text.title}</h2>
      {rows.length > 1 && (
        <>
          <p className="quiet">{text.progress(formatNumber(done, locale), formatNumber(rows.length, locale))}</p>
          <ul className="household-list">
            {rows.map(({ assigned, state, href }) => (
              <li key={caseKey(assigned)} aria-current={href === undefined ? 'true' : undefined}>
                <span>
                  <strong>{text.number(formatNumber(numberOf(assigned), locale))}</strong>{' '}
                  {href ? <a href={href}>{assigned.label}</a> : assigned.label}
                </span>
                <CaseTag state={state} />
              </li>
            ))}
          </ul>
        </>
      )}
      {onAdd && (
        <Button wide icon={Plus} onClick={onAdd}>
          {text.add}
        </Button>
      )}
    </section>
  );
}
