import { Calculator } from 'lucide-react';
import { useState } from 'react';
import { STANDARDS } from '#contract';
import { isJsonRecord } from '#questionnaires';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { ProblemBanner } from '../../../components/ProblemBanner.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { WaitBar } from '../../../components/waiting/WaitBar.tsx';
import { WaitWords } from '../../../components/waiting/WaitWords.tsx';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { type StudyDraft, studyIn } from '../model/study-draft.ts';
import { FiguresOfStudy } from './FiguresOfStudy.tsx';
import { StudyFindings } from './StudyFindings.tsx';
import { type FiguresChoice, useStudyFigures } from './use-study-figures.ts';

interface FiguresSectionProps {
  readonly draft: StudyDraft;
  readonly onLine: (line: number) => void;
  readonly onSessionEnded: () => void;
}

/** Every figure of the study, as the command makes it, and its file. */
export function FiguresSection({ draft, onLine, onSessionEnded }: FiguresSectionProps) {
  const { figures } = useTexts(studyPageTexts);
  const { figures: words } = useResultsTexts();
  const { state, wait, run, cancel } = useStudyFigures(onSessionEnded);
  const [choice, setChoice] = useState<FiguresChoice>({ standard: 'inegi', weight: '' });
  const isRunning = state.is === 'running';
  const isStale = state.is === 'made' && (state.of.text !== draft.text || state.of.files.join() !== draft.files.join());
  const weights = otherWeights(draft.text);
  return (
    <section className="stack">
      <div>
        <h2>{figures.heading}</h2>
        <p className="quiet">{figures.lead}</p>
      </div>
      <div className="study-choices">
        <SelectField
          label={figures.standard}
          options={STANDARDS.map((one) => [one, words.standards.names[one]] as const)}
          value={choice.standard}
          onChoose={(standard) => standard !== '' && setChoice({ ...choice, standard })}
        />
        {weights.length > 0 && (
          <SelectField
            label={figures.weight}
            options={weights.map((name) => [name, name] as const)}
            none={figures.mainWeight}
            value={weights.includes(choice.weight) ? choice.weight : ''}
            onChoose={(weight) => setChoice({ ...choice, weight })}
          />
        )}
      </div>
      <div>
        <Button
          kind="primary"
          icon={Calculator}
          aria-disabled={isRunning}
          onClick={() => !isRunning && run(draft, choice)}
        >
          {isRunning ? figures.running : figures.run}
        </Button>
      </div>
      <p role="status" className={isRunning || state.is === 'cancelled' ? 'quiet' : 'visually-hidden'}>
        {isRunning && <WaitWords words={figures.running} progress={wait.progress} />}
        {state.is === 'cancelled' && figures.cancelled}
      </p>
      {isRunning && wait.isLong && <WaitBar {...wait} words={figures.running} onCancel={cancel} />}
      {state.is === 'failed' && <ProblemBanner problem={state.problem} onRetry={() => run(draft, choice)} />}
      {state.is === 'refused' && <StudyFindings title={figures.refused} findings={state.findings} onLine={onLine} />}
      {isStale && <Banner kind="caution">{figures.stale}</Banner>}
      {state.is === 'made' && <FiguresOfStudy figures={state.figures} study={studyIn(state.of.text)} />}
    </section>
  );
}

/** Names of the weights besides the main one that the study states. */
function otherWeights(text: string): string[] {
  const study = studyIn(text);
  const names = ['households', 'persons', 'incidents'].flatMap((part) => {
    const of = study?.[part];
    return isJsonRecord(of) && isJsonRecord(of.weights) ? Object.keys(of.weights) : [];
  });
  return [...new Set(names)];
}
