import { type ReactNode, useEffect, useState } from 'react';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { deviceWords } from '../draft/device-words.ts';
import { type WordsShelf, wordsShelf } from '../draft/words-shelf.ts';
import { WordsContext } from './use-kept.ts';

interface LeftWordsProviderProps {
  /** Empty outside of a draft. */
  draft: string;
  by: string;
  children: ReactNode;
}

/** Half typed words of an account, read from the device before anything is shown that types them. */
export function LeftWordsProvider({ draft, by, children }: LeftWordsProviderProps) {
  const [shelf, setShelf] = useState<WordsShelf>();
  useEffect(() => {
    let isOver = false;
    const disk = deviceWords({ draft, by });
    void disk
      .read()
      .catch(() => new Map())
      .then((before) => !isOver && setShelf(wordsShelf(disk, before)));
    return () => {
      isOver = true;
    };
  }, [draft, by]);
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => {
      if (shelf?.hasFailed()) event.preventDefault();
    };
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [shelf]);
  if (!shelf) return <LoadingScreen />;
  return <WordsContext value={shelf}>{children}</WordsContext>;
}
