import { fieldTexts } from '../text/field/field-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import './styles/cases.css';
import './styles/visits.css';
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type CaseReply, type HouseholdBody, isPractice, type VisitBody, type VisitChannel } from '#contract';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { useKeepsApp } from '../offline/use-app-on-device.ts';
import { goTo, hrefOf, replaceAddress, useAddress } from '../shell/use-address.ts';
import type { PlaceProps } from '../shell/WorkPlace.tsx';
import { CardPage } from './card/CardPage.tsx';
import { CasePage } from './cases/CasePage.tsx';
import { CasesPage } from './cases/CasesPage.tsx';
import { type CaseInEdition, caseKey, isSameCase } from './cases/case-in-edition.ts';
import { caseState } from './cases/case-state.ts';
import { useCaseTokens } from './cases/use-case-tokens.ts';
import { useCases } from './cases/use-cases.ts';
import { useDevice } from './cases/use-device.ts';
import { useEngineReady } from './cases/use-engine-ready.ts';
import { useOutbox } from './cases/use-outbox.ts';
import { useVersionsOnTablet } from './cases/use-versions-on-tablet.ts';
import { CheckInStrip } from './check-in/CheckInStrip.tsx';
import { CheckInContext } from './check-in/check-in-context.ts';
import { useCheckIn } from './check-in/use-check-in.ts';
import { useContacts } from './contacts/use-contacts.ts';
import { dwellingKey, householdsOfDwelling, numberOf } from './households/household-log.ts';
import { useHouseholds } from './households/use-households.ts';
import type { DraftHead } from './journal/head.ts';
import { heldDraft } from './journal/held-draft.ts';
import { PracticeMark } from './practice/PracticeMark.tsx';
import { PracticePage } from './practice/PracticePage.tsx';
import { usePractice } from './practice/use-practice.ts';
import { ReferralContext } from './referral/referral-context.ts';
import { useReferral } from './referral/use-referral.ts';
import { useReferrals } from './referral/use-referrals.ts';
import { deviceInstant } from './session/device-instant.ts';
import { useVisits } from './visits/use-visits.ts';

// The questionnaire's engine is heavy; a person who only looks at the list does not wait for it.
const loadEngine = () => import('./interview/InterviewPlace.tsx');
const InterviewPlace = lazy(async () => ({ default: (await loadEngine()).InterviewPlace }));

/** The interviewer's work place: the cases of the day, and the interview. */
export function FieldPlace({ me, passwordPage, onSessionEnded }: PlaceProps) {
  const text = useTexts(fieldTexts);
  const address = useAddress();
  const { editions, cases: given, problem, reload } = useCases(onSessionEnded);
  useKeepsApp();
  const { device, refresh } = useDevice();
  useVersionsOnTablet(given, editions, device);
  const households = useHouseholds(device.journal, given);
  const { cases } = households;
  const [justFinished, setJustFinished] = useState<CaseInEdition>();
  useEngineReady(cases, loadEngine);
  const visits = useVisits(device.journal, cases);
  const { send: sendHouseholds } = households;
  const { send: sendVisits } = visits;
  const sendNotes = useCallback(async () => {
    const sent = await sendHouseholds();
    return sent.kind === 'done' ? sendVisits() : sent;
  }, [sendHouseholds, sendVisits]);
  const outbox = useOutbox({
    journal: device.journal,
    user: me.user,
    onChange: refresh,
    onSessionEnded,
    also: sendNotes,
  });

  const contacts = useContacts(device.journal, cases);
  const checkIn = useCheckIn(device.journal);
  const directories = useReferrals(device.journal, cases);
  const practice = usePractice(cases);
  const openable = useMemo(() => cases && [...cases, ...practice.cases], [cases, practice.cases]);
  const tokens = useCaseTokens(device.journal, openable);
  const [heldHere, setHeldHere] = useState<DraftHead>();
  const held = heldHere ?? heldDraft(device.drafts, me.user);
  const [page, token] = address.path;
  const assigned = held ? openable?.find((candidate) => isSameCase(candidate, held)) : tokens?.caseOf(token);
  const referral = useReferral(directories, assigned);
  const rightToken = assigned && tokens?.tokenOf(assigned);
  const isMisled = held !== undefined && (page !== 'interview' || (rightToken !== undefined && token !== rightToken));
  // A token of another device, or the case's id in an address of before there were tokens, names nothing.
  const isUnknown =
    (page === 'interview' || page === 'case') && token !== undefined && tokens !== undefined && !assigned;
  useLayoutEffect(() => {
    // Whatever address is typed: while the respondent holds the tablet it is that of the interview.
    if (isMisled || isUnknown) replaceAddress(rightToken ? ['interview', rightToken] : ['interview'], '', null);
  }, [isMisled, isUnknown, rightToken]);
  const changeHands = useCallback(
    (head: DraftHead | undefined) => {
      setHeldHere(head);
      if (!head) refresh();
    },
    [refresh],
  );

  async function noteVisit(visit: VisitBody) {
    await visits.add(visit);
    outbox.send();
  }

  async function noteHouseholds(found: readonly HouseholdBody[]) {
    await households.add(found);
    outbox.send();
  }

  const openedAt = useRef('');
  const [channel, setChannel] = useState<VisitChannel>();
  const [isFromList, setFromList] = useState(false);
  const isInterviewing = page === 'interview';
  useEffect(() => {
    if (isInterviewing) openedAt.current = deviceInstant(new Date());
    // The key "back" leads to the list too, which then has to know what was begun.
    else refresh();
  }, [isInterviewing, refresh]);

  const visitsTo = (chosen: CaseInEdition) => visits.byCase.get(caseKey(chosen)) ?? [];
  const stateOf = (chosen: CaseReply, tried = visitsTo(chosen)) =>
    caseState(chosen, device.drafts, device.outgoing, tried);
  const contactOf = (chosen: CaseReply) => contacts.get(caseKey(chosen)) ?? contacts.get(dwellingKey(chosen));
  const householdRows = (chosen: CaseReply, pageOf: (each: CaseInEdition) => string | undefined) =>
    householdsOfDwelling(cases ?? [], chosen).map((each) => ({
      assigned: each,
      state: stateOf(each),
      href: isSameCase(each, chosen) ? undefined : pageOf(each),
    }));

  if (!device.journal && !device.error) return <LoadingScreen what={text.loadingCases} />;
  if (!held && passwordPage) return passwordPage;
  if (!held && page !== 'interview') {
    const openCase = (chosen: CaseInEdition, through?: VisitChannel) => {
      setChannel(through);
      setFromList(true);
      const name = tokens?.tokenOf(chosen);
      if (name === undefined) return;
      setJustFinished(undefined);
      goTo(['interview', name], '', null);
    };
    const pageOf = (chosen: CaseInEdition) => {
      const name = tokens?.tokenOf(chosen);
      return name && hrefOf(['case', name], '', null);
    };
    if (page === 'case' && assigned) {
      const isMadeUp = isPractice(assigned);
      const tried = isMadeUp ? practice.visitsTo(assigned) : visitsTo(assigned);
      return (
        <>
          <CheckInStrip checkIn={checkIn} />
          <CasePage
            key={caseKey(assigned)}
            assigned={assigned}
            state={stateOf(assigned, tried)}
            visits={tried}
            contact={isMadeUp ? practice.contactOf(assigned) : contactOf(assigned)}
            households={isMadeUp ? [] : householdRows(assigned, pageOf)}
            onFound={noteHouseholds}
            checkIn={checkIn}
            onAdd={isMadeUp ? practice.add : noteVisit}
            openInterview={(through) => openCase(assigned, through)}
            toList={() => goTo(isMadeUp ? ['practice'] : [], '', null)}
          />
        </>
      );
    }
    const ways = { openCase: device.journal && ((chosen: CaseInEdition) => openCase(chosen)), hrefOf: pageOf };
    if (page === 'card') return <CardPage me={me} editions={editions} toList={() => goTo([], '', null)} />;
    if (page === 'practice')
      return <PracticePage practice={practice} drafts={device.drafts} ways={ways} toList={() => goTo([], '', null)} />;
    return (
      <>
        <CheckInStrip checkIn={checkIn} />
        <CasesPage
          me={me}
          editions={editions}
          cases={cases}
          problem={problem}
          reload={reload}
          device={device}
          refresh={refresh}
          outbox={outbox}
          visits={visits}
          households={households}
          contacts={contacts}
          ways={ways}
          justFinished={justFinished}
        />
      </>
    );
  }

  async function leave() {
    await refresh();
    goTo(assigned && isPractice(assigned) ? ['practice'] : [], '', null);
  }

  async function finished(through: VisitChannel) {
    if (assigned && isPractice(assigned)) return leave();
    setJustFinished(assigned);
    if (assigned) await noteComplete(assigned, through);
    await leave();
    await outbox.send();
    reload();
  }

  /** The interview is safe whether or not this is kept: the server counts it without a visit too. */
  async function noteComplete({ survey, caseId, found }: CaseReply, through: VisitChannel) {
    const ended = deviceInstant(new Date());
    const began = openedAt.current || ended;
    const place = { survey, caseId, household: numberOf({ found }), channel: through };
    await visits.add({ ...place, began, ended, outcome: 'complete', last: true }).catch(() => undefined);
  }

  return (
    <CheckInContext value={checkIn}>
      <Suspense fallback={<LoadingScreen what={text.interview.opening} />}>
        {assigned && isPractice(assigned) && <PracticeMark />}
        {!held && <CheckInStrip checkIn={checkIn} />}
        <ReferralContext value={referral}>
          <InterviewPlace
            key={assigned ? caseKey(assigned) : ''}
            me={me}
            cases={openable}
            assigned={assigned}
            problem={problem}
            device={device}
            reload={reload}
            held={held}
            onHeld={changeHands}
            onLeave={leave}
            onFinished={finished}
            channel={channel}
            offersMove={isFromList}
          />
        </ReferralContext>
      </Suspense>
    </CheckInContext>
  );
}
