import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { InterviewSession } from '../session/interview-session.ts';
import { nameOfView } from '../session/view.ts';

/**
 * Shows the screen that stands ready, if it is the one to which the interview goes on; returns what to call once it has
 * gone on, or has not, undefined when nothing was shown.
 */
export type Turning = RefObject<(() => ((hasMoved: boolean) => void) | undefined) | undefined>;

/** A page that is turned. */
interface Turn {
  readonly main: HTMLElement;
  /** The screen before. */
  readonly from: string;
  hasMoved?: true;
}

/**
 * Goes on. Where the screen that comes next stands ready it is shown first, and the interview goes on to it once that
 * is drawn: what the hand does on it meanwhile comes after that.
 */
export function turnPage(session: InterviewSession, turning: Turning): void {
  const isOver = session.typingNow ? undefined : turning.current?.();
  if (!isOver) {
    session.next();
    return;
  }
  session.hand.follow(() => {
    const from = nameOfView(session.view);
    session.next();
    isOver(nameOfView(session.view) !== from);
  });
}

/**
 * Offers to show the screen ahead by a mark on what both stand in: nothing is drawn again before the frame. The mark
 * goes once the interview is drawn that has moved, wherever to: it may have come back by then.
 *
 * @param place what the screen that is up and the one ahead stand in
 * @param up name of the screen that is up
 * @param isSure whether the interview goes on to the screen ahead
 */
export function useTurning(
  turning: Turning,
  place: RefObject<HTMLElement | null>,
  { up, isSure }: { up: string; isSure: () => boolean },
): void {
  const turned = useRef<Turn>(undefined);
  const settle = useCallback(() => {
    turned.current?.main.removeAttribute('data-turned');
    turned.current = undefined;
  }, []);
  useLayoutEffect(() => {
    if (turned.current?.hasMoved || turned.current?.from !== up) settle();
  });
  useLayoutEffect(() => settle, [settle]);
  useEffect(() => {
    const show = () => {
      const main = place.current?.parentElement;
      if (!main || turned.current || !isSure()) return undefined;
      const turn: Turn = { main, from: up };
      turned.current = turn;
      main.dataset.turned = '';
      scrollTo(0, 0);
      return (hasMoved: boolean) => {
        if (hasMoved) turn.hasMoved = true;
        else settle();
      };
    };
    turning.current = show;
    return () => {
      if (turning.current === show) turning.current = undefined;
    };
  });
}
