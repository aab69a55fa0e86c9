import type { Kysely, Selectable } from 'kysely';
import { mayCode } from '../coding/may-code.ts';
import type { Coding, CodingDecision, CodingResult, IncidentPlace } from '../model.ts';
import { record } from './audit.ts';
import type { Store } from './store.ts';
import { isPublished } from './surveys.ts';
import type { CodingRow, Tables } from './tables.ts';

/** The office's codings of incidents: added, never changed. */
export function codingStore(writer: Kysely<Tables>, reader: Kysely<Tables>): Pick<Store, 'codings' | 'addCoding'> {
  return {
    codings: (survey, place) => codingsOf(reader, survey, place),
    addCoding: (survey, coding) =>
      writer.transaction().execute(async (step): Promise<CodingResult> => {
        if (await isPublished(step, survey)) return 'survey-published';
        const result = mayCode(await codingsOf(step, survey, coding), coding);
        if (result !== 'coded') return result;
        const standing = await step
          .selectFrom('case_claims')
          .select('key')
          .where('survey', '=', survey)
          .where('case_id', '=', coding.caseId)
          .executeTakeFirst();
        // The interview was returned while somebody coded it: there is nothing to code.
        if (!standing) return 'coding-closed';
        await step
          .insertInto('codings')
          .values({
            survey,
            case_id: coding.caseId,
            crime: coding.crime,
            event_n: coding.n,
            submission: standing.key,
            basis: coding.basis,
            round: coding.round,
            ...decisionColumns(coding),
            note: coding.note ?? null,
            coder: coding.coder,
            coded_at: coding.codedAt,
          })
          .execute();
        const act = { by: coding.coder, at: coding.codedAt };
        await record(step, { action: 'event-coded', subject: standing.key, survey, act });
        return 'coded';
      }),
  };
}

async function codingsOf(db: Kysely<Tables>, survey: string, place?: IncidentPlace): Promise<Coding[]> {
  const all = db.selectFrom('codings').selectAll().where('survey', '=', survey).orderBy('seq');
  const rows = await (place === undefined
    ? all
    : all.where('case_id', '=', place.caseId).where('crime', '=', place.crime).where('event_n', '=', place.n)
  ).execute();
  return rows.map(asCoding);
}

function asCoding(row: Selectable<CodingRow>): Coding {
  return {
    caseId: row.case_id,
    crime: row.crime,
    n: row.event_n,
    basis: row.basis,
    round: row.round,
    ...asDecision(row),
    ...(row.note === null ? {} : { note: row.note }),
    coder: row.coder,
    codedAt: row.coded_at,
  };
}

type DecisionColumns = Pick<CodingRow, 'outcome' | 'crime_coded' | 'iccs' | 'duplicate_of'>;

/** Each outcome fills its own columns; the others are null. */
function decisionColumns(decision: CodingDecision): DecisionColumns {
  const { outcome } = decision;
  switch (outcome) {
    case 'crime':
      return { outcome, crime_coded: decision.crimeCoded, iccs: decision.iccs, duplicate_of: null };
    case 'duplicate':
      return { outcome, crime_coded: null, iccs: null, duplicate_of: decision.duplicateOf };
    case 'not_a_crime':
      return { outcome, crime_coded: null, iccs: null, duplicate_of: null };
  }
}

/** The columns of an outcome were written together with it, so they are not null. */
function asDecision({ outcome, crime_coded, iccs, duplicate_of }: DecisionColumns): CodingDecision {
  switch (outcome) {
    case 'crime':
      return { outcome, crimeCoded: crime_coded!, iccs: iccs! };
    case 'duplicate':
      return { outcome, duplicateOf: duplicate_of! };
    case 'not_a_crime':
      return { outcome };
  }
}
