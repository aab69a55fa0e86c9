import type { Kysely } from 'kysely';
import { openContactOf } from '../sealed/contacts.ts';
import type { StoreKeys } from '../sealed/sealed-values.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';

/** Addresses and telephone numbers, for whoever has the case. */
export function contactStore(reader: Kysely<Tables>, keys: StoreKeys): Pick<Store, 'contactsOf'> {
  return {
    async contactsOf(interviewer) {
      const rows = await reader
        .selectFrom('contacts')
        .innerJoin('assignments', (join) =>
          join
            .onRef('assignments.survey', '=', 'contacts.survey')
            .onRef('assignments.case_id', '=', 'contacts.case_id'),
        )
        .innerJoin('surveys', 'surveys.key', 'contacts.survey')
        .selectAll('contacts')
        .where('assignments.interviewer', '=', interviewer)
        .where('surveys.state', 'in', ['field', 'closed'])
        .orderBy('contacts.survey')
        .orderBy('contacts.case_id')
        .execute();
      // With a public ring the cases are there all the same, without what is personal.
      if (!keys?.canOpen) return [];
      return rows.map(({ survey, case_id, contact }) => ({
        survey,
        ...openContactOf(keys, { survey, caseId: case_id }, contact),
      }));
    },
  };
}
