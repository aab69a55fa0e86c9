import { ArrowRight } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { formatAgo, formatDateTime, formatNumber } from '../../text/format.ts';
import { householdTexts } from '../../text/households/household-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import { numberOf } from '../households/household-log.ts';
import { ReturnReason } from '../returned/ReturnReason.tsx';
import type { CaseRow } from './CaseList.tsx';
import { CaseTag } from './CaseTag.tsx';
import { actionOf, type CaseState } from './case-state.ts';
import type { CaseWays } from './case-ways.ts';

interface CaseCardProps {
  row: CaseRow;
  ways: CaseWays;
}

/** One case: where it is, how far it is, and the one thing to do next. Its name leads to all that there is about it. */
export function CaseCard({ row, ways: { openCase, hrefOf } }: CaseCardProps) {
  const { assigned, state, contact, households = 1 } = row;
  const text = useTexts(fieldTexts);
  const { ofDwelling } = useTexts(householdTexts);
  const { locale } = useLanguage();
  const { caseId, label } = assigned;
  const href = hrefOf(assigned);
  const action = actionOf(state);
  const isTagged = !('reason' in state && state.state === 'returned');
  return (
    <li className={`case-card case-${state.state}`}>
      <div className="case-where">
        <p className="case-label">{href ? <a href={href}>{label}</a> : label}</p>
        {households > 1 && (
          <p className="quiet tabular">
            {ofDwelling(formatNumber(numberOf(assigned), locale), formatNumber(households, locale))}
          </p>
        )}
        {contact?.address && <p className="case-address">{contact.address}</p>}
        <WhenLine state={state} caseId={caseId} />
        {'reason' in state && <ReturnReason assigned={assigned} reason={state.reason} />}
      </div>
      {isTagged && <CaseTag state={state} />}
      {action !== undefined && (
        <Button
          kind={state.state === 'started' || state.state === 'appointment' ? 'primary' : 'plain'}
          icon={ArrowRight}
          iconAfter
          disabled={!openCase}
          onClick={() => openCase?.(assigned)}
          aria-label={`${text[action]}: ${label}`}
        >
          {text[action]}
        </Button>
      )}
    </li>
  );
}

/** When somebody goes there, or was there last; the number of the case before that. */
function WhenLine({ state, caseId }: { state: CaseState; caseId: string }) {
  const text = useTexts(fieldTexts);
  const words = useTexts(visitTexts);
  const { locale } = useLanguage();
  const when = () => {
    if ('next' in state && state.next !== undefined) {
      const moment = formatDateTime(state.next, locale);
      return state.state === 'tried' ? words.nextVisit(moment) : words.appointment(moment);
    }
    return state.state === 'started' ? text.lastAnswer(formatAgo(Date.parse(state.at), Date.now(), locale)) : caseId;
  };
  return <p className="quiet tabular">{when()}</p>;
}
