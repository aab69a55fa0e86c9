import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { PageModel } from 'survey-core';
import type { FormScreen } from '../ahead/form-screen.ts';
import { TurnedScreens } from '../ahead/TurnedScreens.tsx';
import { useScreenAhead } from '../ahead/use-screen-ahead.ts';
import { type Turning, useTurning } from '../ahead/use-turning.ts';
import { sayInFirstPerson } from '../lock/say-in-first-person.ts';
import { FormQuestions } from '../questions/FormQuestions.tsx';
import { shownScreen } from '../questions/shown-screen.ts';
import { useGoingOn } from '../questions/use-going-on.ts';
import type { RemarkPlace } from '../remarks/interview-remarks.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import type { FormAhead, FormView } from '../session/view.ts';
import { useAloneTexts, useRespondentTexts } from './respondent-texts.ts';
import { SoftEditsPanel } from './SoftEditsPanel.tsx';
import { useFormLabel } from './use-screen-title.ts';

interface QuestionScreenProps {
  session: InterviewSession;
  view: FormView;
  turning: Turning;
  /** Opens the comment of a question. */
  onRemark: (place: RemarkPlace) => void;
}

/** One screen of questions. What is pressed or typed is shown at once, and worked on after that. */
export function QuestionScreen({ session, view, turning, onRemark }: QuestionScreenProps) {
  const { form } = view;
  const { missing } = useAloneTexts(session.language);
  const { interview: text } = useRespondentTexts(session.language);
  const label = useFormLabel(session);
  const { handed, instrument, language } = session;
  const texts = instrument.texts[language];
  const aboutThem = texts?.missing;
  useMemo(() => {
    if (handed && aboutThem) sayInFirstPerson(form.model, aboutThem, missing);
  }, [form, handed, aboutThem, missing]);

  const show = ({ form: of, due }: FormAhead, page?: PageModel): FormScreen => {
    const instructionOf = (name: string) => {
      const instruction = texts?.questions[name]?.instruction;
      return instruction ? of.model.processText(instruction, true) : '';
    };
    const screen = shownScreen(of, instructionOf, page);
    const isFirst = of.screen === screen.key && of.progress.screen === 1;
    return { key: `${of.key} ${screen.key}`, form: of, due, screen, isFirst };
  };
  const { up: screen, ahead, isSure } = useScreenAhead(session, view, show);
  const place = useRef<HTMLDivElement>(null);
  useTurning(turning, place, { up: screen.key, isSure });
  const { question } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another screen was drawn
  useLayoutEffect(() => {
    if (!place.current) return;
    form.model.afterRenderPage(place.current);
    if (question !== undefined) focusAt(place.current, question);
  }, [form, screen.key, question]);
  const goingOn = useGoingOn(session, turning);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const { target } = event;
    const typed = target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type);
    if (event.key !== 'Enter' || !typed || event.nativeEvent.isComposing) return;
    event.preventDefault();
    target.blur();
    session.next();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to what bubbles up from the inputs inside
    <div ref={place} className="question-screen" lang={language} onKeyDown={onKeyDown} {...goingOn}>
      <TurnedScreens up={screen} ahead={ahead}>
        {(shown) => <FormQuestions session={session} screen={shown} heading={label(shown.due)} onRemark={onRemark} />}
      </TurnedScreens>
      {session.mayGoOn && <p className="goes-on">{text.goesOn}</p>}
      {view.softEdits.length > 0 && <SoftEditsPanel session={session} edits={view.softEdits} />}
    </div>
  );
}

/** Whoever opens a screen at one of its questions goes on there. A screen may be opened at its own name too. */
function focusAt(place: HTMLElement, name: string): void {
  const question = place.querySelector(`[data-name="${CSS.escape(name)}"]`);
  const input =
    question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector<HTMLElement>('input, textarea');
  input?.focus({ preventScroll: true });
  question?.scrollIntoView({ block: 'center' });
}
