import { RotateCw } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CaseReply, MeReply } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { DevicePanel } from '../../offline/readiness/DevicePanel.tsx';
import { DeviceWarnings } from '../../offline/readiness/DeviceWarnings.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { cardTexts } from '../../text/card/card-texts.ts';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { householdTexts } from '../../text/households/household-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import type { Contacts } from '../contacts/use-contacts.ts';
import { dwellingKey } from '../households/household-log.ts';
import type { Households } from '../households/use-households.ts';
import type { JournalError } from '../journal/errors.ts';
import { NotesPanel } from '../notes/NotesPanel.tsx';
import type { Visits } from '../visits/use-visits.ts';
import type { VisitToCase } from '../visits/visit-log.ts';
import type { CaseRow } from './CaseList.tsx';
import { CaseTools, type ListedBy } from './CaseTools.tsx';
import { type CaseInEdition, caseKey, isSameCase } from './case-in-edition.ts';
import { type CaseState, caseState } from './case-state.ts';
import type { CaseWays } from './case-ways.ts';
import { EditionCases, finishedIn } from './EditionCases.tsx';
import { found } from './in-order.ts';
import { OtherTabletPanel } from './OtherTabletPanel.tsx';
import { OutboxPanel } from './OutboxPanel.tsx';
import type { CasesEdition } from './use-cases.ts';
import type { Device } from './use-device.ts';
import type { useOutbox } from './use-outbox.ts';

interface CasesPageProps {
  me: MeReply;
  editions: readonly CasesEdition[];
  cases: CaseReply[] | undefined;
  problem: unknown;
  reload: () => void;
  device: Device;
  refresh: () => void;
  outbox: ReturnType<typeof useOutbox>;
  ways: CaseWays;
  visits: Visits;
  households: Pick<Households, 'waiting' | 'refused'>;
  contacts: Contacts;
  /** The case whose interview was finished a moment ago. */
  justFinished: CaseInEdition | undefined;
}

/** An interview that was begun says it itself, before the last visit does. */
function isByPhone(state: CaseState, tried: readonly VisitToCase[] = []): boolean {
  return state.state === 'started' ? state.byPhone === true : tried.at(-1)?.channel === 'telephone';
}

/** So many cases can be looked through without a tool. */
const FEW = 6;

/** Today's cases, each with one obvious next action. Nothing here tells what was answered, or by whom. */
export function CasesPage({
  me,
  editions,
  cases,
  problem,
  reload,
  device,
  refresh,
  outbox,
  ways,
  visits,
  households,
  contacts,
  justFinished,
}: CasesPageProps) {
  const text = useTexts(fieldTexts);
  const ofVisits = useTexts(visitTexts);
  const ofHouseholds = useTexts(householdTexts);
  const card = useTexts(cardTexts);
  const { locale } = useLanguage();
  const { drafts, outgoing } = device;
  const { byCase } = visits;
  const rows = useMemo(() => {
    const inDwelling = Map.groupBy(cases ?? [], dwellingKey);
    return (cases ?? []).map((assigned): CaseRow => {
      const key = caseKey(assigned);
      const dwelling = dwellingKey(assigned);
      const state = caseState(assigned, drafts, outgoing, byCase.get(key));
      const contact = contacts.get(key) ?? contacts.get(dwelling);
      return {
        assigned,
        state,
        contact,
        byPhone: isByPhone(state, byCase.get(key)),
        households: inDwelling.get(dwelling)!.length,
      };
    });
  }, [cases, drafts, outgoing, byCase, contacts]);
  const rowsOf = useMemo(() => Map.groupBy(rows, ({ assigned }) => assigned.survey), [rows]);
  const [search, setSearch] = useState('');
  const [by, setBy] = useState<ListedBy>('next');
  const isTitled = editions.length > 1;
  return (
    <main className="page page-narrow" tabIndex={-1}>
      <div className="cases-heading">
        <h1>{text.title}</h1>
        {rows.length > 0 && !isTitled && (
          <p className="quiet tabular">
            {text.progress(formatNumber(finishedIn(rows), locale), formatNumber(rows.length, locale))}
          </p>
        )}
      </div>
      {device.error && <NoStorage error={device.error} refresh={refresh} />}
      {rows
        .filter(({ assigned, state }) => justFinished && isSameCase(assigned, justFinished) && state.state === 'sent')
        .map(({ assigned }) => (
          <Banner key={caseKey(assigned)} kind="good" title={text.sentNow(assigned.label)}>
            {text.sentNowBody}
          </Banner>
        ))}
      <OutboxPanel user={me.user} device={device} outbox={outbox} editions={editions} />
      <NotesPanel notes={households} text={ofHouseholds} />
      <NotesPanel notes={visits} text={ofVisits} />
      {device.journal && <OtherTabletPanel journal={device.journal} onTaken={refresh} />}
      <DeviceWarnings />
      {problem !== undefined && <ProblemBanner problem={problem} onRetry={reload} />}
      {!cases && problem === undefined && <LoadingScreen what={text.loadingCases} />}
      {cases?.length === 0 && <NoCases reload={reload} />}
      {rows.length >= FEW && <CaseTools search={search} onSearch={setSearch} by={by} onBy={setBy} />}
      {search !== '' && found(rows, search).length === 0 && <p role="status">{text.list.none}</p>}
      {editions.map((edition) => (
        <EditionCases
          key={edition.key}
          edition={edition}
          rows={rowsOf.get(edition.key) ?? []}
          by={by}
          search={search}
          isTitled={isTitled}
          ways={ways}
        />
      ))}
      {rows.length > 0 && (
        <p className="row">
          <a className="button" href={hrefOf(['card'], '', null)}>
            {card.open}
          </a>
          <a className="button button-quiet" href={hrefOf(['practice'], '', null)}>
            {ofVisits.practice.open}
          </a>
        </p>
      )}
      <DevicePanel />
    </main>
  );
}

/** The device cannot keep answers: says why, and the way to try again. */
function NoStorage({ error, refresh }: { error: JournalError; refresh: () => void }) {
  const { blocked } = useTexts(fieldTexts);
  return (
    <Banner kind="bad" title={blocked.title}>
      <p>{blocked.codes[error.code]}</p>
      <div>
        <Button icon={RotateCw} onClick={refresh}>
          {blocked.retry}
        </Button>
      </div>
    </Banner>
  );
}

function NoCases({ reload }: { reload: () => void }) {
  const text = useTexts(fieldTexts);
  return (
    <div className="card stack">
      <h2>{text.noCasesTitle}</h2>
      <p>{text.noCasesBody}</p>
      <div>
        <Button icon={RotateCw} onClick={reload}>
          {text.checkAgain}
        </Button>
      </div>
    </div>
  );
}
