import { useCallback } from 'react';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage } from '../../text/use-texts.ts';
import { useOtherEditions } from '../editions/use-other-editions.ts';

/** How the edition of a release is called; its key until that is known. */
export function useEditionName(onSessionEnded: () => void): (key: string) => string {
  const { edition } = useEdition();
  const choices = useOtherEditions(edition.key, onSessionEnded);
  const { language } = useLanguage();
  return useCallback(
    (key) => {
      const known = [edition, ...(choices?.others ?? [])].find((one) => one.key === key);
      return (known && titleIn(known.title, language).title) || key;
    },
    [edition, choices, language],
  );
}
