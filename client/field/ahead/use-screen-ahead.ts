import { startTransition, useEffect, useRef, useState } from 'react';
import type { PageModel } from 'survey-core';
import type { Answers, OpenedForm } from '#questionnaires';
import type { InterviewSession } from '../session/interview-session.ts';
import type { FormView } from '../session/view.ts';
import { whenIdle } from '../session/when-idle.ts';
import type { FormScreen } from './form-screen.ts';

/** A screen that was read before it comes up, and what it was read of. */
interface Ahead {
  readonly next: FormScreen;
  /** The form that was up. */
  readonly from: OpenedForm;
  readonly answers: Answers;
  readonly language: string;
  /** Whether nothing stood in the way of it. */
  readonly isSure: boolean;
}

/** Long enough for what is typed to be an answer. */
const TYPED_MS = 300;

/**
 * What is on the screen, and the screen that comes next, in the form or in the one after it: that one is read while the
 * person reads the one that is up, once every question of it is answered. It is only a guess: when it comes up,
 * whatever has become another thing is drawn again. Nothing is guessed of sealed forms, nor before somebody was asked
 * who could hear it, nor while the respondent holds the tablet: what is not asked is nowhere.
 *
 * @param show what a screen of a form shows, the one that is up unless another one is named
 */
export function useScreenAhead(
  session: InterviewSession,
  { form, due }: FormView,
  show: (of: Pick<FormView, 'form' | 'due'>, page?: PageModel) => FormScreen,
): { up: FormScreen; ahead: FormScreen | undefined; isSure: () => boolean } {
  const [ahead, setAhead] = useState<Ahead>();
  const read = useRef<{ from: OpenedForm; up: string; answers: Answers; language: string }>(undefined);
  const isAllowed = session.mayStandReady;
  const isUp = isAllowed && ahead?.next.form === form && isAsRead(ahead, session);
  const up = isUp ? ahead.next : show({ form, due });
  useEffect(() => {
    if (!isAllowed) return;
    let callOff: () => void;
    const make = () => {
      const { answers, language } = session;
      const last = read.current;
      if (last?.from === form && last.up === up.key && last.answers === answers && last.language === language) return;
      if (session.typingNow) {
        const timer = setTimeout(make, TYPED_MS);
        callOff = () => clearTimeout(timer);
        return;
      }
      const next = form.isScreenComplete ? screenAfter(session, { form, due }) : undefined;
      if (!next) return;
      read.current = { from: form, up: up.key, answers, language };
      // It may quote what was answered on the screen that is up.
      next.page.locStrsChanged();
      const isSure = form.leadsTo() === (next.form === form ? next.page.name : '');
      const shown = show(next, next.page);
      startTransition(() => setAhead({ next: shown, from: form, answers, language, isSure }));
    };
    callOff = whenIdle(make);
    return () => callOff();
  });
  const isNext = isAllowed && ahead?.from === form && ahead.next.key !== up.key;
  const isSure = () => isNext && ahead.isSure && isOf(ahead, session);
  return { up, ahead: isNext ? ahead.next : undefined, isSure };
}

/** Whether a screen was read of the interview as it is now, which goes on to it from the screen that is up. */
function isOf({ answers, language }: Ahead, session: InterviewSession): boolean {
  return session.mayStandReady && answers === session.answers && language === session.language;
}

/** Whether a screen came up as it was read: nothing was answered since, is being typed, or is wrong. */
function isAsRead({ next: { form, screen }, answers, language }: Ahead, session: InterviewSession): boolean {
  if (form.screen !== screen.key || session.answers !== answers || session.language !== language) return false;
  const page: PageModel = form.model.currentPage;
  return !session.typingNow && page.questions.every(({ errors }) => errors.length === 0);
}

function screenAfter(session: InterviewSession, up: Pick<FormView, 'form' | 'due'>) {
  const { model } = up.form;
  const pages: PageModel[] = model.visiblePages;
  const page = pages[pages.indexOf(model.currentPage) + 1];
  if (page) return { ...up, page };
  const ahead = session.ahead.formAhead();
  const first: PageModel | undefined = ahead?.form.model.currentPage;
  return ahead && first && { ...ahead, page: first };
}
