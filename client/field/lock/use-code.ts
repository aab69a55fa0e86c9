import { useCallback, useEffect, useState } from 'react';
import type { Journal } from '../journal/journal.ts';
import { hasCode } from '../journal/take-back-code.ts';

/** Whether the interviewer has chosen a code; undefined until it is known. */
export function useCode(journal: Journal | undefined) {
  const [isChosen, setChosen] = useState<boolean>();
  useEffect(() => {
    let gone = false;
    if (journal)
      hasCode(journal).then(
        (chosen) => !gone && setChosen(chosen),
        () => !gone && setChosen(false),
      );
    return () => {
      gone = true;
    };
  }, [journal]);
  return { isChosen, chosen: useCallback(() => setChosen(true), []) };
}
