import type { ReactNode } from 'react';
import type { TableChoices } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { WaitBar } from '../../components/waiting/WaitBar.tsx';
import { WaitWords } from '../../components/waiting/WaitWords.tsx';
import { tablePageTexts } from '../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { AnswerNamesContext, CrimeNamesContext } from '../crime-names.ts';
import { NoFigures } from '../figures/NoFigures.tsx';
import { useTableChoices } from './use-table-replies.ts';

interface WithTableChoicesProps {
  readonly survey: string;
  readonly onSessionEnded: () => void;
  readonly children: (choices: TableChoices) => ReactNode;
}

/** What needs to know which figures and variables an edition has, once that is known. */
export function WithTableChoices({ survey, onSessionEnded, children }: WithTableChoicesProps) {
  const { reply, again, waiting, isCancelled } = useTableChoices(survey, onSessionEnded);
  const { shown } = useTexts(tablePageTexts);
  if (isCancelled)
    return (
      <Banner>
        <p>{shown.cancelled}</p>
        <div>
          <button type="button" className="button" onClick={again}>
            {shown.computeAgain}
          </button>
        </div>
      </Banner>
    );
  if (reply.state === 'asking')
    return (
      <div className="loading">
        <p role="status">
          <WaitWords words={waiting.words} progress={waiting.progress} />
        </p>
        {waiting.isLong && <WaitBar {...waiting} />}
      </div>
    );
  if (reply.state === 'failed') return <ProblemBanner problem={reply.problem} onRetry={again} />;
  if (reply.value.interviews === 0) return <NoFigures />;
  return (
    <CrimeNamesContext value={reply.value.crimes}>
      <AnswerNamesContext value={reply.value.answers}>{children(reply.value)}</AnswerNamesContext>
    </CrimeNamesContext>
  );
}
