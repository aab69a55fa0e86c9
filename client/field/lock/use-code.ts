import { useCallback, useEffect, useState } from 'react';
import type { Journal } from '../journal/journal.ts';
import { hasCode } from '../journal/take-back-code.ts';

/** Whether the interviewer has chosen a code on this device; undefined until it is known. */
export function useCode(journal: Journal | undefined, user: string) {
  const [isChosen, setChosen] = useState<boolean>();
  useEffect(() => {
    let gone = false;
    if (journal)
      hasCode(journal, user).then(
        (chosen) => !gone && setChosen(chosen),
        () => !gone && setChosen(false),
      );
    return () => {
      gone = true;
    };
  }, [journal, user]);
  return { isChosen, chosen: useCallback(() => setChosen(true), []) };
}
