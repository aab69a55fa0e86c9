import { startTransition, useEffect, useRef, useState } from 'react';
import type { PageModel } from 'survey-core';
import type { Answers, OpenedForm } from '#questionnaires';
import type { ShownScreen } from '../questions/shown-screen.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import type { FormView } from '../session/view.ts';
import { whenIdle } from '../session/when-idle.ts';

/** A screen of a form that was read before it comes up, and what it was read of. */
interface Ahead {
  readonly form: OpenedForm;
  readonly screen: ShownScreen;
  readonly answers: Answers;
  readonly language: string;
}

/** Long enough for what is typed to be an answer. */
const TYPED_MS = 300;

/**
 * What is on the screen, and the screen that comes next in the form: that one is read while the person reads the one
 * that is up, once every question of it is answered. It is only a guess: when it comes up, whatever has become another
 * thing is drawn again. Nothing is guessed of forms that ask for care, nor while the respondent holds the tablet: what
 * is not asked is nowhere.
 *
 * @param show what a screen of the form shows, the one that is up unless another one is named
 */
export function useScreenAhead(
  session: InterviewSession,
  { form, due }: FormView,
  show: (page?: PageModel) => ShownScreen,
): { up: ShownScreen; ahead: ShownScreen | undefined } {
  const [ahead, setAhead] = useState<Ahead>();
  const read = useRef<{ up: string; answers: Answers; language: string }>(undefined);
  const isAllowed = !session.handed && due.sensitive === undefined;
  const up = isAllowed && ahead?.form === form && isAsRead(ahead, session) ? ahead.screen : show();
  useEffect(() => {
    if (!isAllowed) return;
    let callOff: () => void;
    const make = () => {
      const { answers, language } = session;
      const last = read.current;
      if (last?.up === up.key && last.answers === answers && last.language === language) return;
      if (session.typingNow) {
        const timer = setTimeout(make, TYPED_MS);
        callOff = () => clearTimeout(timer);
        return;
      }
      const page = form.isScreenComplete ? pageAfter(form) : undefined;
      if (!page) return;
      read.current = { up: up.key, answers, language };
      // It may quote what was answered on the screen that is up.
      page.locStrsChanged();
      const screen = show(page);
      startTransition(() => setAhead({ form, screen, answers, language }));
    };
    callOff = whenIdle(make);
    return () => callOff();
  });
  const isNext = isAllowed && ahead?.form === form && ahead.screen.key !== up.key;
  return { up, ahead: isNext ? ahead.screen : undefined };
}

/** Whether a screen came up as it was read: nothing was answered since, is being typed, or is wrong. */
function isAsRead({ form, screen, answers, language }: Ahead, session: InterviewSession): boolean {
  if (form.screen !== screen.key || session.answers !== answers || session.language !== language) return false;
  const page: PageModel = form.model.currentPage;
  return !session.typingNow && page.questions.every(({ errors }) => errors.length === 0);
}

function pageAfter({ model }: OpenedForm): PageModel | undefined {
  const pages: PageModel[] = model.visiblePages;
  return pages[pages.indexOf(model.currentPage) + 1];
}
