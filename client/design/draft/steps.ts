import type { Operation } from '#questionnaires';
import type { ChangeStep, ChangeSteps, OwnDraftState } from './draft-state.ts';

/** A change as far as undoing it goes. */
interface StepTaken {
  readonly id: string;
  readonly takesBack?: string;
  readonly inverse: readonly Operation[] | undefined;
}

/** What can be undone and done again after one more change of the person, as the log of the server has it. */
export function stepsAfter({ undo, redo }: ChangeSteps, { id, takesBack, inverse }: StepTaken): ChangeSteps {
  const step = { id, inverse };
  if (takesBack === undefined) return { undo: [...undo, step], redo: [] };
  if (undo.at(-1)?.id === takesBack) return { undo: undo.slice(0, -1), redo: [...redo, step] };
  if (redo.at(-1)?.id === takesBack) return { undo: [...undo, step], redo: redo.slice(0, -1) };
  return { undo, redo };
}

/** What the person can undo and do again, with what is on its way to the server. */
export function stepsNow({ steps, pending }: Pick<OwnDraftState, 'steps' | 'pending'>): ChangeSteps {
  return pending.reduce(
    (now, { change: { id, takesBack }, inverse }) =>
      stepsAfter(now, { id, inverse, ...(takesBack !== undefined && { takesBack }) }),
    steps,
  );
}

/** The next one to be undone, and whether something above it was passed over. */
export function nextUndo(state: OwnDraftState): { step: ChangeStep; isBelow: boolean } | undefined {
  const { undo } = stepsNow(state);
  const place = undo.findLastIndex(({ id }) => !state.passed.has(id));
  return place < 0 ? undefined : { step: undo[place]!, isBelow: place < undo.length - 1 };
}

/** The next one to be done again. */
export function nextRedo(state: OwnDraftState): ChangeStep | undefined {
  const step = stepsNow(state).redo.at(-1);
  return step && !state.passed.has(step.id) ? step : undefined;
}
