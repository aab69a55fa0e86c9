import { ArrowRightLeft } from 'lucide-react';
import { useState } from 'react';
import { type SurveyReply, type SurveyState, setSurveyState } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { editionTexts } from '../../text/editions/edition-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { StateDialog } from './StateDialog.tsx';
import { movesFrom } from './state-moves.ts';

interface StateChangeProps {
  edition: SurveyReply;
  /** Whether the button stands in a list, where its name has to say which edition it moves. */
  isListed?: boolean;
  /** The edition has moved, or somebody else moved it meanwhile. */
  onMoved: () => void;
  onSessionEnded: () => void;
}

/** Moves an edition on, after a dialogue that says what it means. Nothing for an edition that goes nowhere. */
export function StateChange({ edition, isListed = false, onMoved, onSessionEnded }: StateChangeProps) {
  const { stateChange } = useTexts(editionTexts);
  const { language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  if (movesFrom(edition.state).length === 0) return null;

  async function move(state: SurveyState) {
    setProblem(undefined);
    try {
      await call(setSurveyState, { params: { survey: edition.key }, body: { state } });
      setAsking(false);
      onMoved();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
  }

  function close() {
    setAsking(false);
    if (problem instanceof ApiProblem && problem.code === 'survey-state') onMoved();
    setProblem(undefined);
  }

  return (
    <>
      <Button
        kind={isListed ? 'plain' : 'quiet'}
        icon={ArrowRightLeft}
        onClick={() => setAsking(true)}
        aria-label={isListed ? stateChange.actionFor(titleIn(edition.title, language).title) : undefined}
      >
        {stateChange.action}
      </Button>
      {asking && <StateDialog edition={edition} problem={problem} onMove={move} onClose={close} />}
    </>
  );
}
