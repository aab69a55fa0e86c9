import { describe, expect, it } from 'vitest';
import { turnPage } from '../../../../client/field/ahead/use-turning.ts';
import { answersInHand } from '../../../../client/field/session/answers-in-hand.ts';
import type { InterviewSession } from '../../../../client/field/session/interview-session.ts';

/** An interview of which only its screens are known: `next` goes through them. */
function interviewOf(...screens: [form: string, screen: string][]) {
  const hand = answersInHand(() => () => {});
  const viewOf = ([key, screen]: [string, string]) => ({ kind: 'form', form: { key, screen } });
  const session = {
    hand,
    typingNow: false,
    view: viewOf(screens[0]!),
    next() {
      hand.flush();
      if (screens.length > 1) screens.shift();
      session.view = viewOf(screens[0]!);
    },
  };
  return session as unknown as InterviewSession;
}

describe('a page that is turned', () => {
  const turned = (session: InterviewSession) => {
    const over: boolean[] = [];
    turnPage(session, { current: () => (hasMoved) => over.push(hasMoved) });
    session.hand.flush();
    return over;
  };

  it('stays turned until the next form is drawn, though its screen has the name of the one before', () => {
    expect(turned(interviewOf(['member.1', 'person'], ['member.2', 'person']))).toEqual([true]);
    expect(turned(interviewOf(['household', 'size'], ['household', 'goods']))).toEqual([true]);
  });

  it('is turned back where the interview stayed', () => {
    expect(turned(interviewOf(['household', 'size']))).toEqual([false]);
  });
});
