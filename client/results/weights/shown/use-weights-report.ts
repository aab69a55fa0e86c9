import { useRef, useState } from 'react';
import { makeWeightsReport, type WeightingFindingReply, type WeightsReport } from '#contract';
import { ApiProblem, call, isAbort } from '../../../api.ts';
import { useWait } from '../../../components/waiting/use-wait.ts';
import type { WeightingDraft } from '../model/weighting-draft.ts';

const TASKS = ['derive', 'make-weights'] as const;

type ReportState =
  | { readonly is: 'none' | 'running' | 'cancelled' }
  | { readonly is: 'failed'; readonly problem: unknown }
  | { readonly is: 'refused'; readonly findings: readonly WeightingFindingReply[] }
  | { readonly is: 'made'; readonly report: WeightsReport; readonly of: Pick<WeightingDraft, 'text' | 'totals'> };

/** Makes the weights of a specification when somebody asks for it, with progress and a way out. */
export function useWeightsReport(survey: string, onSessionEnded: () => void) {
  const [state, setState] = useState<ReportState>({ is: 'none' });
  const control = useRef<AbortController>(undefined);
  const wait = useWait<(typeof TASKS)[number]>(state.is === 'running' ? survey : undefined, { survey, tasks: TASKS });

  async function run({ text, totals }: WeightingDraft) {
    control.current?.abort();
    const own = new AbortController();
    control.current = own;
    setState({ is: 'running' });
    try {
      const body = { text, totals: [...totals] };
      const reply = await call(makeWeightsReport, { query: { survey }, body, signal: own.signal });
      if ('findings' in reply) setState({ is: 'refused', findings: reply.findings });
      else setState({ is: 'made', report: reply.made, of: { text, totals } });
    } catch (problem) {
      if (control.current !== own) return;
      if (isAbort(problem)) setState({ is: 'cancelled' });
      else if (problem instanceof ApiProblem && problem.status === 401) onSessionEnded();
      else setState({ is: 'failed', problem });
    }
  }

  return { state, wait, run: (draft: WeightingDraft) => void run(draft), cancel: () => control.current?.abort() };
}
