import { useEffect, useState } from 'react';
import type { DraftFiles, TextContext } from '#questionnaires';
import { askDesk } from '../conditions/ask-desk.ts';

export type Contexts = ReadonlyMap<string, TextContext>;

/** How long nothing changes until contexts are asked for again, ms: they change less often than texts. */
const PAUSE = 1000;

const NONE: Contexts = new Map();

/**
 * Where each text is met, by its key, in the order of the interview. They are found beside the page.
 *
 * @param language in which it is told
 * @returns undefined until they are known for the first time
 */
export function useContexts(files: DraftFiles, language: string): Contexts | undefined {
  const [contexts, setContexts] = useState<Contexts>();
  const isFirst = contexts === undefined;
  useEffect(() => {
    if (typeof Worker === 'undefined') {
      setContexts(NONE);
      return;
    }
    const ask = () =>
      void askDesk(files, { kind: 'contexts', language }).then(({ contexts: found = NONE }) => setContexts(found));
    const timer = setTimeout(ask, isFirst ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [files, language, isFirst]);
  return contexts;
}
