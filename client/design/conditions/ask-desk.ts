import { useEffect, useState } from 'react';
import type { DraftFiles } from '#questionnaires';
import type { DeskAnswer, DeskQuestion } from './condition-desk.ts';
import type { ToDesk } from './condition-worker.ts';

/** Nothing is read on the thread of the page: one worker answers all fields, and has the draft as it was sent last. */
let worker: Worker | undefined;
let sent: DraftFiles = {};
let count = 0;
const WAITING = new Map<number, (answer: DeskAnswer) => void>();

function workerOf(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./condition-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<{ id: number; answer: DeskAnswer }>) => {
    WAITING.get(data.id)?.(data.answer);
    WAITING.delete(data.id);
  };
  return worker;
}

/** Asks about a draft. Only files that are another value than last time are sent. */
export function askDesk(files: DraftFiles, question: DeskQuestion): Promise<DeskAnswer> {
  const changed: Record<string, DraftFiles[string] | undefined> = {};
  for (const file of new Set([...Object.keys(sent), ...Object.keys(files)]))
    if (sent[file] !== files[file]) changed[file] = files[file];
  sent = files;
  count += 1;
  const message: ToDesk = { id: count, changed, question };
  return new Promise((resolve) => {
    WAITING.set(message.id, resolve);
    workerOf().postMessage(message);
  });
}

/** How long nobody types until the desk is asked, ms. */
const PAUSE = 150;

/**
 * What the desk says, a moment after the last change; what it said before stands until then.
 *
 * @param question undefined asks nothing
 */
export function useDesk(files: DraftFiles, question: DeskQuestion | undefined): DeskAnswer {
  const [answer, setAnswer] = useState<DeskAnswer>({});
  const key = question && JSON.stringify(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is new at each drawing, its key is not
  useEffect(() => {
    if (!question || typeof Worker === 'undefined') return;
    let isOver = false;
    const timer = setTimeout(() => {
      void askDesk(files, question).then((said) => {
        if (!isOver) setAnswer(said);
      });
    }, PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [files, key]);
  return answer;
}
