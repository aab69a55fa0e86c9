import { useEffect, useState } from 'react';
import { judgeStudy, type StudyFindingReply } from '#contract';
import { ApiProblem, call, isAbort } from '../../../api.ts';

/** How long nobody writes until the study is judged, ms. */
const PAUSE = 600;

/** What is wrong with a study that can be known without its data, as somebody writes; of the text before until then. */
export function useJudgedStudy(text: string, onSessionEnded: () => void): readonly StudyFindingReply[] {
  const [findings, setFindings] = useState<readonly StudyFindingReply[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another question
  useEffect(() => {
    const control = new AbortController();
    const timer = setTimeout(() => {
      call(judgeStudy, { body: { text: text || ' ' }, signal: control.signal }).then(
        (reply) => setFindings(reply.findings),
        (problem: unknown) => {
          if (problem instanceof ApiProblem && problem.status === 401) onSessionEnded();
          // What is not judged now is when it is checked or saved.
          else if (!isAbort(problem)) setFindings([]);
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text]);
  return findings;
}
