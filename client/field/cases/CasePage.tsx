import { ArrowLeft, ArrowRight, NotebookPen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CaseContact, CaseReply, VisitChannel } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import { GoIn } from '../check-in/GoIn.tsx';
import type { CheckIn } from '../check-in/use-check-in.ts';
import { ContactCard } from '../contacts/ContactCard.tsx';
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
  checkIn: CheckIn;
  /** Through which channel the interview is held. */
  openInterview: (channel: VisitChannel) => void;
  toList: () => void;
}

/** One dwelling: what can be done next, and what was tried there. */
export function CasePage({ assigned, state, visits, contact, onAdd, checkIn, openInterview, toList }: CasePageProps) {
  const text = useTexts(visitTexts);
  const words = useTexts(fieldTexts);
  const [isNoting, setNoting] = useState(false);
  const [isSaved, setSaved] = useState(false);
  /** Who has just called notes a call. */
  const [channel, setChannel] = useState<VisitChannel>('door');
  const main = useRef<HTMLElement>(null);
  const { survey, caseId, label } = assigned;
  const action = actionOf(state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view begins at its top
  useEffect(() => {
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [isNoting]);
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
      {isSaved && <Banner kind="good">{text.saved}</Banner>}
      {isNoting ? (
        <section className="card">
          <VisitForm
            place={{ survey, caseId, household: 1 }}
            visits={visits}
            channel={channel}
            onSave={async (visit) => {
              await onAdd(visit);
              setChannel('door');
              setSaved(true);
              setNoting(false);
            }}
            onCancel={() => setNoting(false)}
          />
        </section>
      ) : (
        <>
          {contact && <ContactCard contact={contact} onCall={() => setChannel('telephone')} />}
          {channel === 'telephone' && <p className="tag tag-accent">{text.channels.telephone}</p>}
          <div className="stack">
            {action && (
              <Button kind="primary" wide icon={ArrowRight} iconAfter onClick={() => openInterview(channel)}>
                {words[action]}
              </Button>
            )}
            <Button
              wide
              icon={NotebookPen}
              onClick={() => {
                setSaved(false);
                setNoting(true);
              }}
            >
              {text.record}
            </Button>
          </div>
          {!checkIn.running && <GoIn onGo={(minutes) => checkIn.goIn(assigned, minutes)} />}
          <section className="case-group">
            <h2>{text.history}</h2>
            <VisitHistory visits={visits} />
          </section>
        </>
      )}
    </main>
  );
}
