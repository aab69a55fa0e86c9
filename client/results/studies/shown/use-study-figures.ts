import { useRef, useState } from 'react';
import { makeStudyFigures, type PublicationStandard, type StudyFigures, type StudyFindingReply } from '#contract';
import { ApiProblem, call, isAbort } from '../../../api.ts';
import { useWait } from '../../../components/waiting/use-wait.ts';
import type { StudyDraft } from '../model/study-draft.ts';

const TASKS = ['study-figures'] as const;

type FiguresOf = Pick<StudyDraft, 'text' | 'files'>;

/** How the figures are made: whose standard labels them, and with which weight besides the main one. */
export interface FiguresChoice {
  readonly standard: PublicationStandard;
  readonly weight: string;
}

type StudyFiguresState =
  | { readonly is: 'none' | 'running' | 'cancelled' }
  | { readonly is: 'failed'; readonly problem: unknown }
  | { readonly is: 'refused'; readonly findings: readonly StudyFindingReply[] }
  | { readonly is: 'made'; readonly figures: StudyFigures; readonly of: FiguresOf };

/** Makes the figures of a study when somebody asks for them, with progress and a way out. */
export function useStudyFigures(onSessionEnded: () => void) {
  const [state, setState] = useState<StudyFiguresState>({ is: 'none' });
  const control = useRef<AbortController>(undefined);
  const wait = useWait<(typeof TASKS)[number]>(state.is === 'running' ? 'figures' : undefined, {
    survey: undefined,
    tasks: TASKS,
  });

  async function run({ text, files }: FiguresOf, { standard, weight }: FiguresChoice) {
    control.current?.abort();
    const own = new AbortController();
    control.current = own;
    setState({ is: 'running' });
    try {
      const body = { text: text || ' ', files: [...files], standard, ...(weight !== '' && { weight }) };
      const reply = await call(makeStudyFigures, { body, signal: own.signal });
      if ('findings' in reply) setState({ is: 'refused', findings: reply.findings });
      else setState({ is: 'made', figures: reply.made, of: { text, files } });
    } catch (problem) {
      if (control.current !== own) return;
      if (isAbort(problem)) setState({ is: 'cancelled' });
      else if (problem instanceof ApiProblem && problem.status === 401) onSessionEnded();
      else setState({ is: 'failed', problem });
    }
  }

  return {
    state,
    wait,
    run: (draft: FiguresOf, choice: FiguresChoice) => void run(draft, choice),
    cancel: () => control.current?.abort(),
  };
}
