import { useRef, useState } from 'react';
import { lookAtMove, type MovingInterview, moveDraft, type SeenMove } from './move-draft.ts';

export type MoveState =
  | { kind: 'asked' | 'looking' | 'private' | 'elsewhere' | 'changed' }
  | { kind: 'seen' | 'moving'; seen: SeenMove }
  | { kind: 'failed'; problem: unknown };

/** Looks at a move, and makes it. */
export function useMove(interview: MovingInterview, onMoved: () => void) {
  const [state, setState] = useState<MoveState>({ kind: 'asked' });
  /** Of two presses in one frame the second does nothing. */
  const isBusy = useRef(false);

  async function once(work: () => Promise<MoveState | undefined>) {
    if (isBusy.current) return;
    isBusy.current = true;
    const next = await work().catch((problem: unknown): MoveState => ({ kind: 'failed', problem }));
    isBusy.current = false;
    if (next) setState(next);
  }

  const look = () =>
    once(async () => {
      setState({ kind: 'looking' });
      const seen = await lookAtMove(interview);
      return seen === 'private' ? { kind: 'private' } : { kind: 'seen', seen };
    });

  const move = (seen: SeenMove) =>
    once(async () => {
      setState({ kind: 'moving', seen });
      const outcome = await moveDraft(interview, seen, navigator.locks);
      if (outcome !== 'moved') return { kind: outcome };
      onMoved();
      return undefined;
    });

  return { state, look, move };
}
