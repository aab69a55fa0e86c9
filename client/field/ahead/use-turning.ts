import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { InterviewSession } from '../session/interview-session.ts';

/**
 * Shows the screen that stands ready, if it is the one to which the interview goes on; returns how to take that back,
 * undefined when nothing was shown.
 */
export type Turning = RefObject<(() => (() => void) | undefined) | undefined>;

/**
 * Goes on. Where the screen that comes next stands ready it is shown first, and the interview goes on to it once that
 * is drawn: what the hand does on it meanwhile comes after that.
 */
export function turnPage(session: InterviewSession, turning: Turning): void {
  const takeBack = session.typingNow ? undefined : turning.current?.();
  if (!takeBack) {
    session.next();
    return;
  }
  session.hand.follow(() => {
    const { view } = session;
    const from = view.kind === 'form' ? view.form.screen : undefined;
    session.next();
    if (session.view.kind === 'form' && session.view.form.screen === from) takeBack();
  });
}

/**
 * Offers to show the screen ahead by a mark on what both stand in: nothing is drawn again before the frame. The mark
 * goes when the interview has moved, wherever to.
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
  const turned = useRef<{ main: HTMLElement; from: string }>(undefined);
  const settle = useCallback(() => {
    turned.current?.main.removeAttribute('data-turned');
    turned.current = undefined;
  }, []);
  useLayoutEffect(() => {
    if (turned.current?.from !== up) settle();
  }, [up, settle]);
  useLayoutEffect(() => settle, [settle]);
  useEffect(() => {
    const show = () => {
      const main = place.current?.parentElement;
      if (!main || turned.current || !isSure()) return undefined;
      turned.current = { main, from: up };
      main.dataset.turned = '';
      scrollTo(0, 0);
      return settle;
    };
    turning.current = show;
    return () => {
      if (turning.current === show) turning.current = undefined;
    };
  });
}
