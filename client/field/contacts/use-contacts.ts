import { useEffect, useState } from 'react';
import { type CaseContact, listContacts } from '#contract';
import { call } from '../../api.ts';
import type { CaseInEdition } from '../cases/case-in-edition.ts';
import type { Journal } from '../journal/journal.ts';
import { forgetContacts, keepContacts, keptContacts } from './kept-contacts.ts';

/** Addresses and telephone numbers, by `caseKey`. */
export type Contacts = ReadonlyMap<string, CaseContact>;

/**
 * Where the person's cases are and how to call them. Asked for whenever the list of cases is there anew; without a
 * network those on the device are shown, and those of cases that left go all the same.
 */
export function useContacts(journal: Journal | undefined, cases: readonly CaseInEdition[] | undefined): Contacts {
  const [contacts, setContacts] = useState<Contacts>(new Map());
  useEffect(() => {
    if (!journal) return;
    let gone = false;
    const show = async () => {
      const kept = await keptContacts(journal);
      if (!gone) setContacts(kept);
    };
    const renew = async () => {
      await show();
      if (!cases) return;
      await forgetContacts(journal, cases);
      await call(listContacts, {})
        .then((reply) => keepContacts(journal, reply.contacts))
        .catch(() => undefined);
      await show();
    };
    // Without them the case is there all the same.
    renew().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [journal, cases]);
  return contacts;
}
