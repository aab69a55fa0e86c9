import { ListChecks } from 'lucide-react';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { ProblemBanner } from '../../../components/ProblemBanner.tsx';
import { WaitBar } from '../../../components/waiting/WaitBar.tsx';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import type { StudyDraft } from '../model/study-draft.ts';
import { CheckedView } from './CheckedView.tsx';
import { StudyFindings } from './StudyFindings.tsx';
import { useStudyCheck } from './use-study-check.ts';

interface CheckSectionProps {
  readonly draft: StudyDraft;
  readonly onLine: (line: number) => void;
  readonly onSessionEnded: () => void;
}

/** Reads the data as the study says, and shows what it selects and leaves over, before any estimate. */
export function CheckSection({ draft, onLine, onSessionEnded }: CheckSectionProps) {
  const { check } = useTexts(studyPageTexts);
  const { state, wait, run, cancel } = useStudyCheck(onSessionEnded);
  const isRunning = state.is === 'running';
  const of = state.is === 'checked' || state.is === 'refused' ? state.of : undefined;
  const isStale = of !== undefined && (of.text !== draft.text || of.files.join() !== draft.files.join());
  return (
    <section className="stack">
      <div>
        <h2>{check.heading}</h2>
        <p className="quiet">{check.lead}</p>
      </div>
      <div>
        <Button kind="primary" icon={ListChecks} aria-disabled={isRunning} onClick={() => !isRunning && run(draft)}>
          {isRunning ? check.running : check.run}
        </Button>
      </div>
      <p role="status" className={isRunning || state.is === 'cancelled' ? 'quiet' : 'visually-hidden'}>
        {isRunning && check.running}
        {state.is === 'cancelled' && check.cancelled}
        {state.is === 'checked' && check.done}
      </p>
      {isRunning && wait.isLong && <WaitBar words={check.running} progress={wait.progress} onCancel={cancel} />}
      {state.is === 'failed' && <ProblemBanner problem={state.problem} onRetry={() => run(draft)} />}
      {isStale && <Banner kind="caution">{check.stale}</Banner>}
      {state.is === 'refused' && <StudyFindings title={check.refused} findings={state.findings} onLine={onLine} />}
      {state.is === 'checked' && <CheckedView check={state.check} onLine={onLine} />}
    </section>
  );
}
