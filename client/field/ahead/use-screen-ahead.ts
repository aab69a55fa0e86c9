import { startTransition, useEffect, useRef, useState } from 'react';
import type { PageModel } from 'survey-core';
import type { Answers, OpenedForm } from '#questionnaires';
import type { ShownScreen } from '../questions/shown-screen.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import type { FormView } from '../session/view.ts';
import { whenIdle } from '../session/when-idle.ts';

interface Ahead {
  readonly form: OpenedForm;
  readonly screen: ShownScreen;
}

/** Long enough for what is typed to be an answer. */
const TYPED_MS = 300;

/**
 * The screen that comes next in the form, read while the person reads the one that is up, once every question of that
 * one is answered. It is only a guess: when it comes up, whatever has become another thing is drawn again. Nothing is
 * guessed of forms that ask for care, nor while the respondent holds the tablet: what is not asked is nowhere.
 *
 * @param up what is on the screen
 * @param show what a screen of the form would show
 */
export function useScreenAhead(
  session: InterviewSession,
  { form, due }: FormView,
  { up, show }: { up: ShownScreen; show: (page: PageModel) => ShownScreen },
): ShownScreen | undefined {
  const [ahead, setAhead] = useState<Ahead>();
  const read = useRef<{ up: string; answers: Answers; language: string }>(undefined);
  const isAllowed = !session.handed && due.sensitive === undefined;
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
      startTransition(() => setAhead({ form, screen }));
    };
    callOff = whenIdle(make);
    return () => callOff();
  });
  return isAllowed && ahead?.form === form && ahead.screen.key !== up.key ? ahead.screen : undefined;
}

function pageAfter({ model }: OpenedForm): PageModel | undefined {
  const pages: PageModel[] = model.visiblePages;
  return pages[pages.indexOf(model.currentPage) + 1];
}
