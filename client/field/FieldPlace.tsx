import './styles/cases.css';
import { lazy, Suspense, useState } from 'react';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import type { PlaceProps } from '../shell/Shell.tsx';
import { useRoute } from '../shell/use-route.ts';
import { fieldTexts } from '../text/field/field-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { CasesPage } from './cases/CasesPage.tsx';
import { useCases } from './cases/use-cases.ts';
import { useDevice } from './cases/use-device.ts';
import { useOutbox } from './cases/use-outbox.ts';

// The questionnaire's engine is heavy; whoever only looks at the list does not wait for it.
const InterviewPlace = lazy(() =>
  import('./interview/InterviewPlace.tsx').then((file) => ({ default: file.InterviewPlace })),
);

/** The interviewer's work place: the cases of the day, and the interview. */
export function FieldPlace({ me, onSessionEnded }: PlaceProps) {
  const text = useTexts(fieldTexts);
  const { route, go } = useRoute();
  const { cases, problem, reload } = useCases(onSessionEnded);
  const { device, refresh } = useDevice();
  const [justFinished, setJustFinished] = useState<string>();
  const outbox = useOutbox({ journal: device.journal, user: me.user, onChange: refresh, onSessionEnded });

  if (route[0] !== 'interview') {
    const openCase = (caseId: string) => {
      setJustFinished(undefined);
      go(['interview', caseId]);
    };
    return <CasesPage {...{ me, cases, problem, reload, device, refresh, outbox, openCase, justFinished }} />;
  }

  async function leave() {
    await refresh();
    go([]);
  }

  async function finished() {
    setJustFinished(route[1]);
    await leave();
    await outbox.send();
    reload();
  }

  const assigned = cases?.find(({ caseId }) => caseId === route[1]);
  return (
    <Suspense fallback={<LoadingScreen what={text.interview.opening} />}>
      <InterviewPlace
        key={route[1] ?? ''}
        {...{ me, cases, assigned, problem, device, reload, onSessionEnded }}
        onLeave={leave}
        onFinished={finished}
      />
    </Suspense>
  );
}
