import './editions.css';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { SurveyReply, SurveyState } from '#contract';
import { ApiProblem } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { EditionStateTag } from '../../components/EditionStateTag.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { editionTexts } from '../../text/editions/edition-texts.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { movesFrom } from './state-moves.ts';

interface StateDialogProps {
  edition: SurveyReply;
  problem: unknown;
  /** Fails when the edition was not moved; `problem` then says why. */
  onMove: (state: SurveyState) => Promise<void>;
  onClose: () => void;
}

/**
 * Where an edition may go and what that means. Escape closes it and focus goes back to the button it came from.
 * Where there is one way only, it is chosen already.
 */
export function StateDialog({ edition, problem, onMove, onClose }: StateDialogProps) {
  const { stateChange, states } = useTexts(editionTexts);
  const { cancel } = useTexts(shellTexts);
  const { language } = useLanguage();
  const moves = movesFrom(edition.state);
  const [to, setTo] = useState(moves.length === 1 ? moves[0]!.to : undefined);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  const chosen = moves.find((way) => way.to === to);

  useEffect(() => dialog.current?.showModal(), []);

  async function confirm(event: FormEvent) {
    event.preventDefault();
    if (!chosen) {
      setMissing(true);
      return first.current?.focus();
    }
    setBusy(true);
    await onMove(chosen.to).then(
      () => dialog.current?.close(),
      () => setBusy(false),
    );
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form className="stack" onSubmit={confirm} noValidate>
        <h2 id={`${id}-title`}>{stateChange.title(titleIn(edition.title, language).title)}</h2>
        <p className="row">
          {stateChange.now} <EditionStateTag state={edition.state} />
        </p>
        <StateProblem problem={problem} />
        <fieldset className="state-moves" aria-describedby={missing ? `${id}-error` : undefined}>
          <legend className="field-label">{stateChange.next}</legend>
          {moves.map(({ move, to: state }, place) => (
            <label key={state} className="state-move">
              <input
                ref={place === 0 ? first : undefined}
                type="radio"
                name={`${id}-to`}
                checked={state === to}
                aria-describedby={`${id}-${state}`}
                onChange={() => {
                  setTo(state);
                  setMissing(false);
                }}
              />
              <span>
                <strong>{states[state]}</strong>
                <span id={`${id}-${state}`} className="state-meaning">
                  {stateChange.moves[move].meaning}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {missing && (
          <p className="field-error" id={`${id}-error`} role="alert">
            {stateChange.missing}
          </p>
        )}
        <div className="row">
          <Button type="submit" kind={chosen?.move === 'publish' ? 'danger' : 'primary'} disabled={busy}>
            {chosen ? stateChange.moves[chosen.move].verb : stateChange.action}
          </Button>
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            {cancel}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

function StateProblem({ problem }: { problem: unknown }) {
  const { stateChange } = useTexts(editionTexts);
  if (problem === undefined) return null;
  if (problem instanceof ApiProblem && problem.code === 'survey-state')
    return <Banner kind="bad">{stateChange.movedMeanwhile}</Banner>;
  return <ProblemBanner problem={problem} />;
}
