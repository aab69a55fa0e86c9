import { useEffect, useState } from 'react';
import { judgeStudy, type StudyFindingReply } from '#contract';
import { ApiProblem, call, isAbort } from '../../../api.ts';

/** How long nobody writes until the study is judged, ms. */
const PAUSE = 600;
/** A server that had no place or was not reached is asked again after this, ms; each time after twice as long. */
const AGAIN = 2_000;
const LONGEST = 60_000;

/** What is wrong with a study, of the text that was judged last. */
interface JudgedStudy {
  readonly findings: readonly StudyFindingReply[];
  /** Absent while nothing was judged yet. */
  readonly of: string | undefined;
}

/** What is wrong with a study that can be known without its data, as somebody writes. */
export function useJudgedStudy(
  text: string,
  onSessionEnded: () => void,
): { findings: readonly StudyFindingReply[]; isJudged: boolean } {
  const [judged, setJudged] = useState<JudgedStudy>({ findings: [], of: undefined });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another question
  useEffect(() => {
    const control = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const judgeIn = (wait: number, again: number) => {
      timer = setTimeout(() => {
        call(judgeStudy, { body: { text: text || ' ' }, signal: control.signal }).then(
          ({ findings }) => setJudged({ findings, of: text }),
          (problem: unknown) => {
            if (control.signal.aborted || isAbort(problem)) return;
            if (problem instanceof ApiProblem && problem.status === 401) return onSessionEnded();
            setJudged({ findings: [], of: undefined });
            if (isPassing(problem)) judgeIn(again, Math.min(2 * again, LONGEST));
          },
        );
      }, wait);
    };
    judgeIn(PAUSE, AGAIN);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text]);
  return { findings: judged.findings, isJudged: judged.of === text };
}

/** Whether the same text may be judged later. What is wrong with it otherwise is told when it is checked or saved. */
function isPassing(problem: unknown): boolean {
  return !(problem instanceof ApiProblem) || problem.status === 0 || problem.status === 429 || problem.status >= 500;
}
