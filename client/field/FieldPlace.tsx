import { fieldTexts } from '../text/field/field-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import './styles/cases.css';
import { lazy, Suspense, useEffect, useState } from 'react';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { goTo, replaceAddress, useAddress } from '../shell/use-address.ts';
import type { PlaceProps } from '../shell/WorkPlace.tsx';
import { CasesPage } from './cases/CasesPage.tsx';
import { caseInAddress } from './cases/case-in-address.ts';
import { type CaseInEdition, caseKey } from './cases/case-in-edition.ts';
import { useCases } from './cases/use-cases.ts';
import { useDevice } from './cases/use-device.ts';
import { useOutbox } from './cases/use-outbox.ts';

// The questionnaire's engine is heavy; a person who only looks at the list does not wait for it.
const InterviewPlace = lazy(async () => {
  const { InterviewPlace: place, adjustSurvey } = await import('./interview/InterviewPlace.tsx');
  adjustSurvey();
  return { default: place };
});

/** The interviewer's work place: the cases of the day, and the interview. */
export function FieldPlace({ me, onSessionEnded }: PlaceProps) {
  const text = useTexts(fieldTexts);
  const address = useAddress();
  const { editions, cases, problem, reload } = useCases(onSessionEnded);
  const { device, refresh } = useDevice();
  const [justFinished, setJustFinished] = useState<CaseInEdition>();
  const outbox = useOutbox({ journal: device.journal, user: me.user, onChange: refresh, onSessionEnded });

  const assigned = address.path[0] === 'interview' ? caseInAddress(cases ?? [], address) : undefined;
  useEffect(() => {
    if (assigned && address.edition === undefined) replaceAddress(address.path, address.search, assigned.survey);
  }, [assigned, address]);

  if (address.path[0] !== 'interview') {
    const openCase = ({ survey, caseId }: CaseInEdition) => {
      setJustFinished(undefined);
      goTo(['interview', caseId], '', survey);
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
        onLeave={leave}
        onFinished={finished}
      />
    </Suspense>
  );
}
