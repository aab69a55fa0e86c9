import type { Kysely } from 'kysely';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';

/** Addresses and telephone numbers, for whoever has the case. */
export function contactStore(reader: Kysely<Tables>): Pick<Store, 'contactsOf'> {
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
      return rows.map(({ survey, case_id, address, phone }) => ({
        survey,
        caseId: case_id,
        ...(address === null ? {} : { address }),
        ...(phone === null ? {} : { phone }),
      }));
    },
  };
}
