import { fieldTexts } from '../text/field/field-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import './styles/cases.css';
import { lazy, Suspense, useState } from 'react';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { goTo, useAddress } from '../shell/use-address.ts';
import type { PlaceProps } from '../shell/WorkPlace.tsx';
import { CasesPage } from './cases/CasesPage.tsx';
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
  const [page, caseId] = useAddress().path;
  const { cases, problem, reload } = useCases(onSessionEnded);
  const { device, refresh } = useDevice();
  const [justFinished, setJustFinished] = useState<string>();
  const outbox = useOutbox({ journal: device.journal, user: me.user, onChange: refresh, onSessionEnded });

  if (page !== 'interview') {
    const openCase = (chosen: string) => {
      setJustFinished(undefined);
      goTo(['interview', chosen]);
    };
    return (
      <CasesPage
        me={me}
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
    goTo([]);
  }

  async function finished() {
    setJustFinished(caseId);
    await leave();
    await outbox.send();
    reload();
  }

  const assigned = cases?.find((assignedCase) => assignedCase.caseId === caseId);
  return (
    <Suspense fallback={<LoadingScreen what={text.interview.opening} />}>
      <InterviewPlace
        key={caseId ?? ''}
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
