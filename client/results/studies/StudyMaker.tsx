import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { listDataFiles } from '#contract';
import { call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { studyPageTexts } from '../../text/study-page/study-page-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { DataPart } from './data/DataPart.tsx';
import { StudyFormContext } from './making/form-context.ts';
import { StudyForms } from './making/StudyForms.tsx';
import {
  isStudyUnsaved,
  keepBegunStudy,
  nameOfDraft,
  type StudyDraft,
  studyIn,
  studyTextOf,
  type WrittenStudy,
} from './model/study-draft.ts';
import { StudyBar } from './saving/StudyBar.tsx';
import { useStudySaving } from './saving/use-study-saving.ts';
import { CheckSection } from './shown/CheckSection.tsx';
import { FiguresSection } from './shown/FiguresSection.tsx';
import { FindingList } from './shown/StudyFindings.tsx';
import { useJudgedStudy } from './shown/use-judged-study.ts';

const StudyJson = lazy(() => import('./making/StudyJson.tsx').then((file) => ({ default: file.StudyJson })));

interface StudyMakerProps {
  readonly opened: StudyDraft;
  /** Another study takes the place of this one. */
  readonly onOther: (draft: StudyDraft) => void;
  readonly onSessionEnded: () => void;
}

/** A study is described beside its data, checked against them, and its figures are made. */
export function StudyMaker({ opened, onOther, onSessionEnded }: StudyMakerProps) {
  const texts = useTexts(studyPageTexts);
  const [draft, setDraft] = useState(opened);
  /** Forms keep what is half typed in them; what is written as JSON begins them anew. */
  const [round, setRound] = useState(0);
  const [line, setLine] = useState<{ readonly line: number }>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // Sending and saving take a while, in which somebody writes on: what comes of them goes into the draft of then.
  const latest = useRef(draft);
  const change = (part: Partial<StudyDraft>) => {
    latest.current = { ...latest.current, ...part };
    keepBegunStudy(latest.current);
    setDraft(latest.current);
  };
  const saving = useStudySaving({ draft, onSaved: change, onOther, onSessionEnded });
  const ask = useCallback((signal: AbortSignal) => call(listDataFiles, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  const { findings, isJudged } = useJudgedStudy(draft.text, onSessionEnded);
  useAskBeforeLeavingStudy(isStudyUnsaved(draft) && draft.text !== opened.text);
  const study = useMemo(() => studyIn(draft.text), [draft.text]);
  const onStudy = (changed: WrittenStudy) => change({ text: studyTextOf(changed) });
  const goToLine = (to: number) => setLine({ line: to });
  return (
    <div className="table-maker study-maker stack">
      <p>
        <a className="link-alone" href={hrefOf(['studies'])}>
          {texts.list.back}
        </a>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {nameOfDraft(draft) || texts.title}
      </h1>
      <StudyBar draft={draft} {...saving} />
      {reply.state === 'asking' && <LoadingScreen />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && (
        <DataPart
          files={reply.value.files}
          chosen={draft.files}
          study={study}
          onChosen={(of) => change({ files: of(latest.current.files) })}
          onStudy={onStudy}
          onChanged={again}
          onSessionEnded={onSessionEnded}
        />
      )}
      <div className="study-panes">
        <div className="stack">
          {study ? (
            <StudyFormContext value={{ study, findings, onStudy }}>
              <StudyForms key={round} />
            </StudyFormContext>
          ) : (
            <Banner kind="caution">{texts.json.formsWait}</Banner>
          )}
        </div>
        <div className="stack study-beside">
          <section className="stack" aria-label={texts.findings.heading}>
            <h2>{texts.findings.heading}</h2>
            <div role="status">
              {findings.length === 0 ? (
                <p className="quiet">{isJudged ? texts.findings.none : texts.findings.judging}</p>
              ) : (
                <FindingList findings={findings} onLine={goToLine} />
              )}
            </div>
          </section>
          <Suspense fallback={<LoadingScreen />}>
            <StudyJson
              text={draft.text}
              findings={findings}
              goTo={line}
              onText={(text) => {
                change({ text });
                setRound((before) => before + 1);
              }}
            />
          </Suspense>
        </div>
      </div>
      <CheckSection draft={draft} onLine={goToLine} onSessionEnded={onSessionEnded} />
      <FiguresSection draft={draft} onLine={goToLine} onSessionEnded={onSessionEnded} />
    </div>
  );
}

/** The browser asks before it leaves the page while something is not saved. */
function useAskBeforeLeavingStudy(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}
