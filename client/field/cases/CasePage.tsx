import { ArrowLeft, ArrowRight, NotebookPen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CaseContact, CaseReply, VisitChannel } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { householdTexts } from '../../text/households/household-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import { GoIn } from '../check-in/GoIn.tsx';
import type { CheckIn } from '../check-in/use-check-in.ts';
import { ContactCard } from '../contacts/ContactCard.tsx';
import { HouseholdForm } from '../households/HouseholdForm.tsx';
import { HouseholdList, type HouseholdRow } from '../households/HouseholdList.tsx';
import { freeNumbers } from '../households/household-draft.ts';
import { numberOf } from '../households/household-log.ts';
import type { Households } from '../households/use-households.ts';
import type { Visits } from '../visits/use-visits.ts';
import { VisitForm } from '../visits/VisitForm.tsx';
import { VisitHistory } from '../visits/VisitHistory.tsx';
import type { VisitToCase } from '../visits/visit-log.ts';
import { CaseTag } from './CaseTag.tsx';
import { actionOf, type CaseState } from './case-state.ts';

interface CasePageProps {
  assigned: CaseReply;
  state: CaseState;
  visits: readonly VisitToCase[];
  contact: CaseContact | undefined;
  onAdd: Visits['add'];
  /** Of its dwelling, itself among them; empty where there are none to be added. */
  households: readonly HouseholdRow[];
  onFound: Households['add'];
  checkIn: CheckIn;
  /** Through which channel the interview goes on, where somebody said so. */
  openInterview: (channel: VisitChannel | undefined) => void;
  toList: () => void;
}

/** One dwelling: what can be done next, and what was tried there. */
export function CasePage(props: CasePageProps) {
  const { assigned, state, visits, contact, onAdd, households, onFound, checkIn, openInterview, toList } = props;
  const text = useTexts(visitTexts);
  const words = useTexts(fieldTexts);
  const ofHouseholds = useTexts(householdTexts);
  const [noting, setNoting] = useState<'visit' | 'households'>();
  const [saved, setSaved] = useState<'visit' | 'households'>();
  /** Who has just called notes a call. */
  const [channel, setChannel] = useState<VisitChannel>();
  const main = useRef<HTMLElement>(null);
  const { survey, caseId, label } = assigned;
  const action = actionOf(state);
  const isByPhone = channel === undefined ? 'byPhone' in state : channel === 'telephone';
  const dwelling = { survey, caseId: assigned.found?.dwelling ?? caseId };
  const known = households.map((each) => each.assigned);
  const begin = (what: typeof noting) => {
    setSaved(undefined);
    setNoting(what);
  };
  const kept = () => {
    setSaved(noting);
    setNoting(undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view begins at its top
  useEffect(() => {
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [noting]);
  return (
    <main className="page page-narrow" tabIndex={-1} ref={main}>
      <div className="case-head">
        <Button kind="quiet" icon={ArrowLeft} onClick={toList}>
          {text.toList}
        </Button>
        <h1>{label}</h1>
        <div className="row">
          <span className="quiet tabular">{text.caseNumber(caseId)}</span>
          <CaseTag state={state} />
        </div>
      </div>
      {saved && <Banner kind="good">{saved === 'visit' ? text.saved : ofHouseholds.saved}</Banner>}
      {noting === 'households' && (
        <section className="card">
          <HouseholdForm
            known={known}
            dwelling={dwelling}
            onSave={async (found) => {
              await onFound(found);
              kept();
            }}
            onCancel={() => setNoting(undefined)}
          />
        </section>
      )}
      {noting === 'visit' && (
        <section className="card">
          <VisitForm
            place={{ survey, caseId, household: numberOf(assigned) }}
            visits={visits}
            channel={channel ?? 'door'}
            onSave={async (visit) => {
              await onAdd(visit);
              setChannel(undefined);
              kept();
            }}
            onCancel={() => setNoting(undefined)}
          />
        </section>
      )}
      {noting === undefined && (
        <>
          {contact && <ContactCard contact={contact} onCall={() => setChannel('telephone')} />}
          <div className="stack">
            {action && (
              <div>
                <label className="radio-line">
                  <input
                    type="checkbox"
                    checked={isByPhone}
                    onChange={({ target }) => setChannel(target.checked ? 'telephone' : 'door')}
                  />
                  {text.byPhone.choose}
                </label>
                {isByPhone && <p className="quiet">{text.byPhone.rule}</p>}
              </div>
            )}
            {action && (
              <Button kind="primary" wide icon={ArrowRight} iconAfter onClick={() => openInterview(channel)}>
                {words[action]}
              </Button>
            )}
            <Button wide icon={NotebookPen} onClick={() => begin('visit')}>
              {text.record}
            </Button>
          </div>
          {!checkIn.running && <GoIn onGo={(minutes) => checkIn.goIn(assigned, minutes)} />}
          {households.length > 0 && (
            <HouseholdList
              rows={households}
              onAdd={freeNumbers(known).length > 0 ? () => begin('households') : undefined}
            />
          )}
          <section className="case-group">
            <h2>{text.history}</h2>
            <VisitHistory visits={visits} />
          </section>
        </>
      )}
    </main>
  );
}
