import { RotateCw } from 'lucide-react';
import { type FigureSource, makeTableFile, type TableChoices } from '#contract';
import { callForFile } from '../../../api.ts';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { WaitBar } from '../../../components/waiting/WaitBar.tsx';
import { WaitWords } from '../../../components/waiting/WaitWords.tsx';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { ComparedSection } from '../../compared/ComparedSection.tsx';
import { FigureDownloads } from '../../downloads/FigureDownloads.tsx';
import { SourceProblem } from '../../sources/SourceProblem.tsx';
import type { WrittenSpec } from '../model/spec.ts';
import { useMadeTable } from '../use-table-replies.ts';
import { MadeTableView } from './MadeTableView.tsx';
import { SpecFindings } from './SpecFindings.tsx';
import { TableScripts } from './TableScripts.tsx';

interface TableSectionProps {
  readonly title: string;
  readonly text: string;
  /** The same as it is worked on. */
  readonly spec: WrittenSpec;
  readonly onChange: (spec: WrittenSpec) => void;
  /** What it is made from. */
  readonly source: FigureSource;
  readonly choices: TableChoices;
  readonly onSessionEnded: () => void;
}

/** The table of a specification, the wait for it, or why it cannot be made. */
export function TableSection({ title, text, spec, onChange, source, choices, onSessionEnded }: TableSectionProps) {
  const { shown } = useTexts(tablePageTexts);
  const { survey } = choices;
  const { reply, again, waiting, isCancelled } = useMadeTable({ survey, text, source }, onSessionEnded);
  return (
    <>
      <p role="status" className={waiting.isWaiting ? 'quiet' : 'visually-hidden'}>
        {waiting.isWaiting && <WaitWords words={waiting.words} progress={waiting.progress} />}
      </p>
      {waiting.isWaiting && waiting.isLong && <WaitBar {...waiting} />}
      {isCancelled && (
        <Banner>
          <p>{shown.cancelled}</p>
          <div>
            <Button icon={RotateCw} onClick={again}>
              {shown.computeAgain}
            </Button>
          </div>
        </Banner>
      )}
      {reply.state === 'failed' && !isCancelled && (
        <SourceProblem problem={reply.problem} weighting={source.weighting} onRetry={again} />
      )}
      {reply.state === 'here' && 'findings' in reply.value && (
        <SpecFindings title={shown.refused} findings={reply.value.findings} />
      )}
      {reply.state === 'here' && 'made' in reply.value && (
        <>
          <MadeTableView title={title} made={reply.value.made} choices={choices} onSessionEnded={onSessionEnded} />
          <TableScripts survey={survey} text={text} source={source} />
          <FigureDownloads
            ask={(file) => callForFile(makeTableFile, { query: { survey }, body: { text, source, ...file } })}
          />
          <ComparedSection
            survey={survey}
            text={text}
            spec={spec}
            onChange={onChange}
            source={source}
            variables={choices.variables}
            onSessionEnded={onSessionEnded}
          />
        </>
      )}
    </>
  );
}
