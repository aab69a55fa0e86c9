import { ArrowLeft, ArrowRight, Eye, Replace } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ApiProblem } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { moveTexts } from '../../text/move/move-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { JournalError } from '../journal/errors.ts';
import { versionOfDraft } from '../journal/version-step.ts';
import { MovePreviewShown } from './MovePreviewShown.tsx';
import type { MovingInterview } from './move-draft.ts';
import { useMove } from './use-move.ts';

interface MovePageProps {
  interview: MovingInterview;
  /** The interview goes on as it stands: as it was begun, or moved. */
  onGoOn: () => void;
  onLeave: () => void;
}

/** Asks how an interview goes on that was begun with an earlier version; it stays with it unless somebody chooses. */
export function MovePage({ interview, onGoOn, onLeave }: MovePageProps) {
  const text = useTexts(moveTexts);
  const { blocked } = useTexts(fieldTexts);
  const { state, look, move } = useMove(interview, onGoOn);
  const heading = useRef<HTMLHeadingElement>(null);
  const from = versionOfDraft(interview.begun);
  const to = interview.assigned.version;
  const isBusy = state.kind === 'looking' || state.kind === 'moving';
  const seen = state.kind === 'seen' || state.kind === 'moving' ? state.seen : undefined;
  // What was pressed is gone or means something else now: what came of it is read from here.
  useEffect(() => heading.current?.focus({ preventScroll: state.kind === 'asked' }), [state.kind]);
  return (
    <main className="page page-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {seen ? text.seenTitle(to) : text.title}
      </h1>
      {!seen && <p>{text.lead({ from, to })}</p>}
      {state.kind === 'private' && <Banner kind="caution">{text.private(from)}</Banner>}
      {state.kind === 'elsewhere' && <Banner kind="caution">{text.elsewhere}</Banner>}
      {state.kind === 'changed' && <Banner kind="caution">{text.changedMeanwhile}</Banner>}
      {state.kind === 'failed' && <MoveProblem problem={state.problem} />}
      {state.kind === 'looking' && <p role="status">{text.looking}</p>}
      {seen && <MovePreviewShown seen={seen} />}
      <div className="stack">
        {seen && (
          <Button wide icon={Replace} disabled={isBusy} onClick={() => void move(seen)}>
            {text.move(to)}
          </Button>
        )}
        <Button kind="primary" wide icon={ArrowRight} iconAfter disabled={state.kind === 'moving'} onClick={onGoOn}>
          {text.stay(from)}
        </Button>
        {!seen && state.kind !== 'private' && (
          <Button wide icon={Eye} disabled={isBusy} onClick={() => void look()}>
            {text.look(to)}
          </Button>
        )}
        <div>
          <Button kind="quiet" icon={ArrowLeft} onClick={onLeave}>
            {blocked.toList}
          </Button>
        </div>
      </div>
    </main>
  );
}

function MoveProblem({ problem }: { problem: unknown }) {
  const text = useTexts(moveTexts);
  const { blocked } = useTexts(fieldTexts);
  if (problem instanceof JournalError) return <Banner kind="bad">{blocked.codes[problem.code]}</Banner>;
  if (problem instanceof ApiProblem && problem.status === 0) return <Banner kind="caution">{text.offline}</Banner>;
  return <ProblemBanner problem={problem} />;
}
