import { fieldTexts } from '../text/field/field-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import './styles/cases.css';
import { lazy, Suspense, useCallback, useLayoutEffect, useState } from 'react';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { useBringsQuestionnaires } from '../offline/questionnaires/use-questionnaires.ts';
import { useKeepsApp } from '../offline/use-app-on-device.ts';
import { goTo, replaceAddress, useAddress } from '../shell/use-address.ts';
import type { PlaceProps } from '../shell/WorkPlace.tsx';
import { CasesPage } from './cases/CasesPage.tsx';
import { type CaseInEdition, caseKey, isSameCase } from './cases/case-in-edition.ts';
import { useCaseTokens } from './cases/use-case-tokens.ts';
import { useCases } from './cases/use-cases.ts';
import { useDevice } from './cases/use-device.ts';
import { useOutbox } from './cases/use-outbox.ts';
import type { DraftHead } from './journal/head.ts';
import { heldDraft } from './journal/held-draft.ts';

// The questionnaire's engine is heavy; a person who only looks at the list does not wait for it.
const InterviewPlace = lazy(async () => {
  const { InterviewPlace: place, adjustSurvey } = await import('./interview/InterviewPlace.tsx');
  adjustSurvey();
  return { default: place };
});

/** The interviewer's work place: the cases of the day, and the interview. */
export function FieldPlace({ me, passwordPage, onSessionEnded }: PlaceProps) {
  const text = useTexts(fieldTexts);
  const address = useAddress();
  const { editions, cases, problem, reload } = useCases(onSessionEnded);
  useKeepsApp();
  useBringsQuestionnaires(cases);
  const { device, refresh } = useDevice();
  const [justFinished, setJustFinished] = useState<CaseInEdition>();
  const outbox = useOutbox({ journal: device.journal, user: me.user, onChange: refresh, onSessionEnded });

  const tokens = useCaseTokens(device.journal, cases);
  const [heldHere, setHeldHere] = useState<DraftHead>();
  const held = heldHere ?? heldDraft(device.drafts, me.user);
  const [page, token] = address.path;
  const assigned = held ? cases?.find((candidate) => isSameCase(candidate, held)) : tokens?.caseOf(token);
  const rightToken = assigned && tokens?.tokenOf(assigned);
  const isMisled = held !== undefined && (page !== 'interview' || (rightToken !== undefined && token !== rightToken));
  // A token of another device, or the case's id in an address of before there were tokens, names nothing.
  const isUnknown = page === 'interview' && token !== undefined && tokens !== undefined && !assigned;
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

  if (!device.journal && !device.error) return <LoadingScreen what={text.loadingCases} />;
  if (!held && passwordPage) return passwordPage;
  if (!held && page !== 'interview') {
    const openCase = (chosen: CaseInEdition) => {
      const name = tokens?.tokenOf(chosen);
      if (name === undefined) return;
      setJustFinished(undefined);
      goTo(['interview', name], '', null);
    };
    return (
      <CasesPage
        me={me}
        editions={editions}
        cases={cases}
        problem={problem}
        reload={reload}
        device={device}
        refresh={refresh}
        outbox={outbox}
        openCase={openCase}
        justFinished={justFinished}
      />
    );
  }

  async function leave() {
    await refresh();
    goTo([], '', null);
  }

  async function finished() {
    setJustFinished(assigned);
    await leave();
    await outbox.send();
    reload();
  }

  return (
    <Suspense fallback={<LoadingScreen what={text.interview.opening} />}>
      <InterviewPlace
        key={assigned ? caseKey(assigned) : ''}
        me={me}
        cases={cases}
        assigned={assigned}
        problem={problem}
        device={device}
        reload={reload}
        held={held}
        onHeld={changeHands}
        onLeave={leave}
        onFinished={finished}
      />
    </Suspense>
  );
}
