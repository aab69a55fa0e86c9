import { useRef, useState } from 'react';
import { checkStudy, type StudyCheck, type StudyFindingReply } from '#contract';
import { ApiProblem, call, isAbort } from '../../../api.ts';
import { useWait } from '../../../components/waiting/use-wait.ts';
import type { StudyDraft } from '../model/study-draft.ts';

const TASKS = ['check-study'] as const;

type CheckedOf = Pick<StudyDraft, 'text' | 'files'>;

export type StudyCheckState =
  | { readonly is: 'none' | 'running' | 'cancelled' }
  | { readonly is: 'failed'; readonly problem: unknown }
  | { readonly is: 'refused'; readonly findings: readonly StudyFindingReply[]; readonly of: CheckedOf }
  | { readonly is: 'checked'; readonly check: StudyCheck; readonly of: CheckedOf };

/** Checks a study against its data files when somebody asks for it, with a way out. */
export function useStudyCheck(onSessionEnded: () => void) {
  const [state, setState] = useState<StudyCheckState>({ is: 'none' });
  const control = useRef<AbortController>(undefined);
  const wait = useWait<(typeof TASKS)[number]>(state.is === 'running' ? 'check' : undefined, {
    survey: undefined,
    tasks: TASKS,
  });

  async function run({ text, files }: CheckedOf) {
    control.current?.abort();
    const own = new AbortController();
    control.current = own;
    setState({ is: 'running' });
    try {
      const reply = await call(checkStudy, { body: { text: text || ' ', files: [...files] }, signal: own.signal });
      if ('findings' in reply) setState({ is: 'refused', findings: reply.findings, of: { text, files } });
      else setState({ is: 'checked', check: reply.checked, of: { text, files } });
    } catch (problem) {
      if (control.current !== own) return;
      if (isAbort(problem)) setState({ is: 'cancelled' });
      else if (problem instanceof ApiProblem && problem.status === 401) onSessionEnded();
      else setState({ is: 'failed', problem });
    }
  }

  return { state, wait, run: (draft: CheckedOf) => void run(draft), cancel: () => control.current?.abort() };
}
