import type { Kysely } from 'kysely';
import { mayCode } from '../coding/may-code.ts';
import type { Coding, CodingAnswer, IncidentPlace } from '../model.ts';
import { record } from './audit.ts';
import type { Store } from './store.ts';
import type { CodingRow, Tables } from './tables.ts';

/** The office's codings of events: added, never changed. */
export function codingStore(writer: Kysely<Tables>, reader: Kysely<Tables>): Pick<Store, 'codings' | 'addCoding'> {
  return {
    codings: (event) => codingsOf(reader, event),
    addCoding: (coding) =>
      writer.transaction().execute(async (step): Promise<CodingAnswer> => {
        const answer = mayCode(await codingsOf(step, coding), coding);
        if (answer !== 'coded') return answer;
        const standing = await step
          .selectFrom('case_claims')
          .select('key')
          .where('case_id', '=', coding.caseId)
          .executeTakeFirst();
        // Returned while somebody was coding it: there is nothing to code.
        if (!standing) return 'coding-closed';
        await step
          .insertInto('codings')
          .values({
            case_id: coding.caseId,
            crime: coding.crime,
            event_n: coding.n,
            submission: standing.key,
            basis: coding.basis,
            round: coding.round,
            outcome: coding.outcome,
            crime_coded: coding.crimeCoded ?? null,
            iccs: coding.iccs ?? null,
            duplicate_of: coding.duplicateOf ?? null,
            note: coding.note ?? null,
            coder: coding.coder,
            coded_at: coding.codedAt,
          })
          .execute();
        await record(step, 'event-coded', standing.key, { by: coding.coder, at: coding.codedAt });
        return 'coded';
      }),
  };
}

async function codingsOf(db: Kysely<Tables>, event?: IncidentPlace): Promise<Coding[]> {
  const all = db.selectFrom('codings').selectAll().orderBy('seq');
  const rows = await (event === undefined
    ? all
    : all.where('case_id', '=', event.caseId).where('crime', '=', event.crime).where('event_n', '=', event.n)
  ).execute();
  return rows.map(asCoding);
}

function asCoding(row: CodingRow | (Omit<CodingRow, 'seq'> & { seq: number })): Coding {
  const { crime_coded: crimeCoded, iccs, duplicate_of: duplicateOf, note } = row;
  return {
    caseId: row.case_id,
    crime: row.crime,
    n: row.event_n,
    basis: row.basis,
    round: row.round,
    outcome: row.outcome,
    ...(crimeCoded === null ? {} : { crimeCoded }),
    ...(iccs === null ? {} : { iccs }),
    ...(duplicateOf === null ? {} : { duplicateOf }),
    ...(note === null ? {} : { note }),
    coder: row.coder,
    codedAt: row.coded_at,
  };
}
