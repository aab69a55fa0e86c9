import { useEffect, useRef, useState } from 'react';
import type { DraftFiles } from '#questionnaires';
import { useLanguage } from '../../text/use-texts.ts';
import type { FromChanges, ToChanges } from './changes-worker.ts';

/** What is new is looked for again when nobody types for so long, ms. */
const PAUSE_MS = 600;

/** What is new in a draft; see `useChanges`. */
export interface NewInDraft {
  /** Undefined before the first answer, and where errors keep the draft from being read. */
  readonly changes: NonNullable<FromChanges['changes']> | undefined;
  readonly isUnusable: boolean;
}

/**
 * What is new in a draft, found in a thread of its own.
 *
 * @param before texts of the files of the version that it began as; undefined until they are here
 */
export function useChanges(before: ToChanges['before'] | undefined, files: DraftFiles): NewInDraft {
  const { language } = useLanguage();
  const worker = useRef<Worker>(undefined);
  const count = useRef(0);
  const [answer, setAnswer] = useState<FromChanges>();
  useEffect(() => {
    const own = new Worker(new URL('./changes-worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    own.addEventListener('message', ({ data }: MessageEvent<FromChanges>) => {
      if (data.id === count.current) setAnswer(data);
    });
    return () => own.terminate();
  }, []);
  const isFirst = answer === undefined;
  useEffect(() => {
    if (!before) return;
    const ask = () => {
      count.current += 1;
      const message: ToChanges = { id: count.current, before, files, language };
      worker.current?.postMessage(message);
    };
    const timer = setTimeout(ask, isFirst ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [before, files, isFirst, language]);
  return { changes: answer?.changes, isUnusable: answer !== undefined && answer.changes === undefined };
}
