import { useEffect, useState } from 'react';
import { listReferrals } from '#contract';
import { call } from '../../api.ts';
import type { CaseInEdition } from '../cases/case-in-edition.ts';
import type { Journal } from '../journal/journal.ts';
import { type Directories, keepReferrals, keptReferrals } from './kept-referrals.ts';

/**
 * The services to which respondents are referred. They come with the list of cases, whether or not anybody will ask for
 * them: when a card is shown nothing is asked of the server, and nothing is written.
 */
export function useReferrals(journal: Journal | undefined, cases: readonly CaseInEdition[] | undefined): Directories {
  const [directories, setDirectories] = useState<Directories>(new Map());
  useEffect(() => {
    if (!journal) return;
    let gone = false;
    const show = async () => {
      const kept = await keptReferrals(journal);
      if (!gone) setDirectories(kept);
    };
    const renew = async () => {
      await show();
      if (!cases) return;
      const reply = await call(listReferrals, {}).catch(() => undefined);
      if (!reply) return;
      await keepReferrals(journal, reply.directories);
      await show();
    };
    // Without them the card says what the questionnaire says.
    renew().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [journal, cases]);
  return directories;
}
