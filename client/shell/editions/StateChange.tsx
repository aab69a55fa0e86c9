import { ArrowRightLeft } from 'lucide-react';
import { useRef, useState } from 'react';
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

/** Moves an edition on, after a dialogue that says what it means. Empty for an edition that goes nowhere. */
export function StateChange({ edition, isListed = false, onMoved, onSessionEnded }: StateChangeProps) {
  const { stateChange } = useTexts(editionTexts);
  const { language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const place = useRef<HTMLSpanElement>(null);
  /** Where the edition went; `elsewhere` when somebody else moved it. */
  const movedTo = useRef<SurveyState | 'elsewhere'>(undefined);

  async function move(state: SurveyState): Promise<void> {
    setProblem(undefined);
    try {
      await call(setSurveyState, { params: { survey: edition.key }, body: { state } });
      movedTo.current = state;
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return onSessionEnded();
      if (error instanceof ApiProblem && error.code === 'survey-state') movedTo.current = 'elsewhere';
      setProblem(error);
      throw error;
    }
  }

  function close() {
    setAsking(false);
    setProblem(undefined);
    const state = movedTo.current;
    if (state === undefined) return;
    movedTo.current = undefined;
    // The focus is on the button again, which goes away where the edition goes no further.
    if (state === 'elsewhere' || movesFrom(state).length === 0) place.current?.focus();
    onMoved();
  }

  return (
    <span ref={place} className="state-change" tabIndex={-1}>
      {movesFrom(edition.state).length > 0 && (
        <Button
          kind={isListed ? 'plain' : 'quiet'}
          icon={ArrowRightLeft}
          onClick={() => setAsking(true)}
          aria-label={isListed ? stateChange.actionFor(titleIn(edition.title, language).title) : undefined}
        >
          {stateChange.action}
        </Button>
      )}
      {asking && <StateDialog edition={edition} problem={problem} onMove={move} onClose={close} />}
    </span>
  );
}
