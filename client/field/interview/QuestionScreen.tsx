import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo } from 'react';
import { Survey } from 'survey-react-ui';
import { useGoingOn } from '../questions/use-going-on.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import { keepFromBrowser } from '../session/keep-from-browser.ts';
import { sayInFirstPerson } from '../session/say-in-first-person.ts';
import type { FormView } from '../session/view.ts';
import { useAloneTexts, useRespondentTexts } from './respondent-texts.ts';
import { SoftEditsPanel } from './SoftEditsPanel.tsx';
import { SessionContext } from './survey-adjustments.tsx';

interface QuestionScreenProps {
  session: InterviewSession;
  view: FormView;
}

/** One screen of questions. SurveyJS draws them; everything around them is ours. */
export function QuestionScreen({ session, view }: QuestionScreenProps) {
  const { model } = view.form;
  // SurveyJS follows its own model; drawing it again with everything else would cost a slow tablet half a
  // tap.
  const survey = useMemo(() => <Survey model={model} />, [model]);

  const { missing } = useAloneTexts(session.language);
  const { handed, instrument, language } = session;
  const aboutThem = instrument.texts[language]?.missing;
  useLayoutEffect(() => {
    if (handed && aboutThem) sayInFirstPerson(model, aboutThem, missing);
  }, [model, handed, aboutThem, missing]);

  useEffect(() => {
    // Don't know and refusal stay in reach and out of the way.
    const quieten = (_model: unknown, options: { item: { value: unknown }; css: string }) => {
      if (['dk', 'refused', 'na'].includes(String(options.item.value))) options.css += ' choice-quiet';
    };
    model.onUpdateChoiceItemCss.add(quieten);
    return () => model.onUpdateChoiceItemCss.remove(quieten);
  }, [model]);

  const place = useCallback((element: HTMLDivElement | null) => (element ? keepFromBrowser(element) : undefined), []);
  const goingOn = useGoingOn(session);
  const { interview: text } = useRespondentTexts(session.language);

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
    <div ref={place} className="question-screen" lang={session.language} onKeyDown={onKeyDown} {...goingOn}>
      <SessionContext value={session}>{survey}</SessionContext>
      {session.mayGoOn && <p className="goes-on">{text.goesOn}</p>}
      {view.softEdits.length > 0 && <SoftEditsPanel session={session} edits={view.softEdits} />}
    </div>
  );
}
