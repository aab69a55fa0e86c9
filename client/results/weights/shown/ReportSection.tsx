import { Calculator } from 'lucide-react';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { ProblemBanner } from '../../../components/ProblemBanner.tsx';
import { WaitBar } from '../../../components/waiting/WaitBar.tsx';
import { WaitWords } from '../../../components/waiting/WaitWords.tsx';
import { useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';
import type { WeightingDraft } from '../model/weighting-draft.ts';
import { useWeightsReport } from './use-weights-report.ts';
import { WeightingFindings } from './WeightingFindings.tsx';
import { WeightsReportView } from './WeightsReportView.tsx';

interface ReportSectionProps {
  readonly survey: string;
  readonly draft: WeightingDraft;
  readonly onSessionEnded: () => void;
}

/** Runs the steps over the edition, and shows what each did or why they cannot be taken. */
export function ReportSection({ survey, draft, onSessionEnded }: ReportSectionProps) {
  const { shown } = useTexts(weightingPageTexts);
  const { state, wait, run, cancel } = useWeightsReport(survey, onSessionEnded);
  const isRunning = state.is === 'running';
  const isStale =
    state.is === 'made' &&
    (state.of.text !== draft.text || JSON.stringify(state.of.totals) !== JSON.stringify(draft.totals));
  const words = shown.steps[wait.progress?.task ?? 'make-weights'];
  return (
    <section className="stack">
      <h2>{shown.heading}</h2>
      <div>
        <Button kind="primary" icon={Calculator} aria-disabled={isRunning} onClick={() => !isRunning && run(draft)}>
          {isRunning ? shown.running : shown.run}
        </Button>
      </div>
      <p role="status" className={isRunning || state.is === 'cancelled' ? 'quiet' : 'visually-hidden'}>
        {isRunning && <WaitWords words={words} progress={wait.progress} />}
        {state.is === 'cancelled' && shown.cancelled}
      </p>
      {isRunning && wait.isLong && <WaitBar {...wait} words={words} onCancel={cancel} />}
      {state.is === 'none' && <p className="quiet">{shown.empty}</p>}
      {state.is === 'failed' && <ProblemBanner problem={state.problem} onRetry={() => run(draft)} />}
      {state.is === 'refused' && <WeightingFindings title={shown.refused} findings={state.findings} />}
      {isStale && <Banner kind="caution">{shown.stale}</Banner>}
      {state.is === 'made' && <WeightsReportView report={state.report} />}
    </section>
  );
}
