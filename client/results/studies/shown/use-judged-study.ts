import { useEffect, useState } from 'react';
import { judgeStudy, type StudyFindingReply } from '#contract';
import { ApiProblem, call, isAbort } from '../../../api.ts';

/** How long nobody writes until the study is judged, ms. */
const PAUSE = 600;

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
    const timer = setTimeout(() => {
      call(judgeStudy, { body: { text: text || ' ' }, signal: control.signal }).then(
        ({ findings }) => setJudged({ findings, of: text }),
        (problem: unknown) => {
          if (problem instanceof ApiProblem && problem.status === 401) onSessionEnded();
          // What is not judged now is when it is checked or saved.
          else if (!isAbort(problem)) setJudged({ findings: [], of: undefined });
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text]);
  return { findings: judged.findings, isJudged: judged.of === text };
}
