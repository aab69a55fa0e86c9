import type { Kysely } from 'kysely';
import type { JudgedAgain } from '../../model.ts';
import { record } from '../audit.ts';
import { answersToKeep, checkStatusOf, flagOf, isHeld } from '../receive.ts';
import { sealFindings } from '../sealed/findings.ts';
import type { StoreKeys } from '../sealed/sealed-values.ts';
import type { Act, Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { placeSubmission } from './place-submission.ts';

type RecheckStore = Pick<Store, 'waiting' | 'waitingSubmissions' | 'recheck'>;

/** Submissions that are looked at again: those in quarantine, and those that came while the keys were not there. */
export function recheckStore(writer: Kysely<Tables>, reader: Kysely<Tables>, keys: StoreKeys): RecheckStore {
  return {
    async waiting() {
      const { waiting } = await reader
        .selectFrom('submissions')
        .select((e) => e.fn.countAll().as('waiting'))
        .where('status', '=', 'waiting')
        .executeTakeFirstOrThrow();
      return Number(waiting);
    },
    async waitingSubmissions(most) {
      const rows = await reader
        .selectFrom('submissions')
        .select('key')
        .where('status', '=', 'waiting')
        .orderBy('received_at')
        .orderBy('key')
        .limit(most)
        .execute();
      return rows.map(({ key }) => key);
    },
    recheck: (key, found, act) => writer.transaction().execute((step) => recheck(step, keys, { key, found, act })),
  };
}

/** The receipt stays the one that was given; what it waits for is told anew. */
async function recheck(
  db: Kysely<Tables>,
  keys: StoreKeys,
  { key, found, act }: { key: string; found: JudgedAgain; act: Act },
): Promise<'rechecked' | 'not-in-quarantine'> {
  const row = await db.selectFrom('submissions').selectAll().where('key', '=', key).executeTakeFirst();
  if (row?.review !== 'none' || !['quarantined', 'waiting'].includes(row.status)) return 'not-in-quarantine';
  const { survey, judged, bytes } = found;
  const { case_id: caseId, interviewer } = row;
  const place = { key, survey, caseId, interviewer, reasons: found.reasons, isJudged: true };
  const reasons = [...new Set([...found.reasons, ...(await placeSubmission(db, place))])];
  const answers = answersToKeep(keys, key, judged, bytes);
  await db.deleteFrom('submission_answers').where('key', '=', key).execute();
  if (answers) await db.insertInto('submission_answers').values({ key, answers }).execute();
  await db
    .updateTable('submissions')
    .set({
      survey: survey ?? null,
      status: checkStatusOf(reasons, isHeld(judged)),
      reasons: JSON.stringify(reasons),
      findings: sealFindings(keys, key, judged, bytes),
      flagged: flagOf(judged),
    })
    .where('key', '=', key)
    .execute();
  await record(db, { action: 'submission-rechecked', subject: key, survey, act });
  return 'rechecked';
}
