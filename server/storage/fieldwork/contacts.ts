import type { Kysely } from 'kysely';
import { openContactOf } from '../sealed/contacts.ts';
import type { StoreKeys } from '../sealed/sealed-values.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { replaceContacts } from './replace-contacts.ts';

type ContactStore = Pick<Store, 'contactsOf' | 'replaceContacts'>;

/** Contacts, for whoever has the case; of a further household those of its dwelling. */
export function contactStore(writer: Kysely<Tables>, reader: Kysely<Tables>, keys: StoreKeys): ContactStore {
  return {
    replaceContacts: (survey, changes, act) =>
      writer.transaction().execute((step) => replaceContacts(step, keys, { survey, ...changes }, act)),
    async contactsOf(interviewer) {
      const rows = await reader
        .selectFrom('assignments')
        .innerJoin('sample_units as unit', (join) =>
          join.onRef('unit.survey', '=', 'assignments.survey').onRef('unit.case_id', '=', 'assignments.case_id'),
        )
        .innerJoin('contacts', (join) =>
          join
            .onRef('contacts.survey', '=', 'unit.survey')
            .on((e) => e('contacts.case_id', '=', e.fn.coalesce('unit.dwelling', 'unit.case_id'))),
        )
        .innerJoin('surveys', 'surveys.key', 'contacts.survey')
        .selectAll('contacts')
        .select('unit.case_id as household')
        .where('assignments.interviewer', '=', interviewer)
        .where('surveys.state', 'in', ['field', 'closed'])
        .orderBy('contacts.survey')
        .orderBy('unit.case_id')
        .execute();
      // With a public ring the cases are there all the same, without what is personal.
      if (!keys?.canOpen) return [];
      return rows.map(({ survey, case_id, contact, household }) => ({
        survey,
        ...openContactOf(keys, { survey, caseId: case_id }, contact),
        caseId: household,
      }));
    },
  };
}
