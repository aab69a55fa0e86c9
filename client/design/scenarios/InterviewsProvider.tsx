import { type ReactNode, useEffect, useState } from 'react';
import type { DraftFiles } from '#questionnaires';
import { type InterviewsOfDraft, interviewsOfDraft } from './interviews-of-draft.ts';
import { InterviewsContext } from './use-interviews.ts';

interface InterviewsProviderProps {
  draft: string;
  files: DraftFiles;
  children: ReactNode;
}

/** Interviews the draft in a thread of its own whenever it changes, for everything on its page that shows it. */
export function InterviewsProvider({ draft, files, children }: InterviewsProviderProps) {
  const [interviews, setInterviews] = useState<InterviewsOfDraft>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another draft has another thread
  useEffect(() => {
    if (typeof Worker === 'undefined') return;
    const own = interviewsOfDraft(
      () => new Worker(new URL('./interviews-worker.ts', import.meta.url), { type: 'module' }),
    );
    setInterviews(own);
    // Whatever is scrolled on the page: the thread's work is seen in its frames on a device of two processors.
    document.addEventListener('scroll', own.makeWay, { capture: true, passive: true });
    return () => {
      document.removeEventListener('scroll', own.makeWay, { capture: true });
      own.end();
    };
  }, [draft]);
  useEffect(() => interviews?.see(files), [interviews, files]);
  return <InterviewsContext value={interviews}>{children}</InterviewsContext>;
}
