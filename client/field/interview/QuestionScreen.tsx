import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { PageModel } from 'survey-core';
import type { CaseReturn } from '#contract';
import { remarkTexts } from '../../text/remarks/remark-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { TurnedScreens } from '../ahead/TurnedScreens.tsx';
import { useScreenAhead } from '../ahead/use-screen-ahead.ts';
import { sayInFirstPerson } from '../lock/say-in-first-person.ts';
import { chooseIn, focusIn, showInput, typeIn } from '../questions/give-answer.ts';
import { QuestionContext, type QuestionHand } from '../questions/QuestionContext.ts';
import { shownScreen } from '../questions/shown-screen.ts';
import { useGoingOn } from '../questions/use-going-on.ts';
import type { RemarkPlace } from '../remarks/interview-remarks.ts';
import { type RemarksHere, RemarksOfScreen } from '../remarks/remarks-here.ts';
import { QuestionNotes } from '../returned/question-notes.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import type { FormView } from '../session/view.ts';
import { useAloneTexts, useRespondentTexts } from './respondent-texts.ts';
import { SoftEditsPanel } from './SoftEditsPanel.tsx';

interface QuestionScreenProps {
  session: InterviewSession;
  view: FormView;
  /** Opens the comment of a question. */
  onRemark: (place: RemarkPlace) => void;
}

/** What the supervisor says of questions of a form. */
function commentsOn(returned: CaseReturn | undefined, key: string) {
  return returned?.comments?.filter(({ form }) => form === key) ?? [];
}

/** One screen of questions. What is pressed or typed is shown at once, and worked on after that. */
export function QuestionScreen({ session, view, onRemark }: QuestionScreenProps) {
  const { form } = view;
  const { missing } = useAloneTexts(session.language);
  const { interview: text } = useRespondentTexts(session.language);
  const { handed, instrument, language } = session;
  const texts = instrument.texts[language];
  const aboutThem = texts?.missing;
  useMemo(() => {
    if (handed && aboutThem) sayInFirstPerson(form.model, aboutThem, missing);
  }, [form, handed, aboutThem, missing]);

  const instructionOf = (name: string) => {
    const instruction = texts?.questions[name]?.instruction;
    return instruction ? form.model.processText(instruction, true) : '';
  };
  const show = (page?: PageModel) => shownScreen(form, instructionOf, page);
  const { up: screen, ahead } = useScreenAhead(session, view, show);
  const hand = useMemo<QuestionHand>(
    () => ({
      choose: (name, value, isChosen) =>
        session.hand.hold(`choose ${name} ${value}`, () => chooseIn(form, name, value, isChosen)),
      type: (name, typed) => session.hand.hold(`type ${name}`, () => typeIn(form, name, typed)),
      focus: (name) => session.hand.setAside('focus', () => focusIn(form, name)),
      input: (name, input) => showInput(form, name, input),
    }),
    [session, form],
  );
  const { returned } = session;
  // The respondent reads nothing of the office.
  const notes = useMemo(
    () => new Map(handed ? [] : commentsOn(returned, form.key).map(({ name, comment }) => [name, comment])),
    [returned, form, handed],
  );
  const words = useTexts(remarkTexts);
  const { language: ofInterviewer } = useLanguage();
  const { all } = session.remarks;
  const remarks = useMemo<RemarksHere | undefined>(() => {
    if (handed) return undefined;
    const { add, comment, flagged } = words;
    const at = new Map(all.filter((remark) => remark.form === form.key).map((remark) => [remark.name, remark]));
    const open = (name: string) => onRemark({ form: form.key, name });
    return { at, open, words: { add, comment, flagged, lang: ofInterviewer } };
  }, [handed, all, form, words, ofInterviewer, onRemark]);
  const place = useRef<HTMLDivElement>(null);
  const { question } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another screen was drawn
  useLayoutEffect(() => {
    if (!place.current) return;
    form.model.afterRenderPage(place.current);
    if (question !== undefined) focusAt(place.current, question);
  }, [form, screen.key, question]);
  const goingOn = useGoingOn(session);

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
      <QuestionContext value={hand}>
        <QuestionNotes value={notes}>
          <RemarksOfScreen value={remarks}>
            <TurnedScreens form={form.key} up={screen} ahead={ahead} />
          </RemarksOfScreen>
        </QuestionNotes>
      </QuestionContext>
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
