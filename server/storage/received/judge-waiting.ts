import type { Kysely } from 'kysely';
import type { QuarantineReason } from '#contract';
import type { WaitingSubmission } from '../../model.ts';
import { record } from '../audit.ts';
import { answersToKeep, checkStatusOf, isHeld } from '../receive.ts';
import { openFindings, sealFindings } from '../sealed/findings.ts';
import type { StoreKeys } from '../sealed/sealed-values.ts';
import type { Act, JudgedLater, Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { claimCase } from './reasons-of-ledger.ts';

/** Reasons that say why nobody could read it. */
const OF_CONTENT: readonly QuarantineReason[] = ['unknown-version', 'unknown-instrument', 'cannot-be-opened'];

type WaitingStore = Pick<Store, 'waiting' | 'waitingSubmissions' | 'judgeWaiting'>;

/** Submissions that are stored and that nobody has judged, because the keys were not there. */
export function waitingStore(writer: Kysely<Tables>, reader: Kysely<Tables>, keys: StoreKeys): WaitingStore {
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
        .select(['key', 'survey', 'case_id', 'instrument', 'version'])
        .where('status', '=', 'waiting')
        .orderBy('received_at')
        .orderBy('key')
        .limit(most)
        .execute();
      return rows.map(
        ({ survey, case_id: caseId, ...row }): WaitingSubmission => ({
          ...row,
          caseId,
          ...(survey === null ? {} : { survey }),
        }),
      );
    },
    judgeWaiting: (later, act) => writer.transaction().execute((step) => judge(step, keys, later, act)),
  };
}

/**
 * The one that waits longest is judged first, so that it counts for its case as it would have. One in quarantine that
 * could not be opened stays there, for a person to settle, with what is found now.
 */
async function judge(db: Kysely<Tables>, keys: StoreKeys, later: JudgedLater, act: Act): Promise<boolean> {
  const { key, judged, bytes } = later;
  const row = await db
    .selectFrom('submissions')
    .select(['survey', 'case_id', 'reasons', 'review', 'status', 'findings'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row || (row.status !== 'waiting' && openFindings(keys, key, row.findings)?.isJudged !== false)) return false;
  const before = (JSON.parse(row.reasons) as QuarantineReason[]).filter((reason) => !OF_CONTENT.includes(reason));
  const found = new Set([...before, ...later.reasons]);
  const claim = { key, caseId: row.case_id, survey: row.survey ?? undefined };
  const mayCount = row.status === 'waiting' && found.size === 0 && row.review !== 'returned';
  if (mayCount && !(await claimCase(db, claim))) found.add('case-already-submitted');
  const reasons = [...found];
  const answers = answersToKeep(keys, key, judged, bytes);
  if (answers) await db.insertInto('submission_answers').values({ key, answers }).execute();
  await db
    .updateTable('submissions')
    .set({
      status: row.status === 'waiting' ? checkStatusOf(reasons, isHeld(judged)) : row.status,
      reasons: JSON.stringify(reasons),
      findings: sealFindings(keys, key, judged, bytes),
    })
    .where('key', '=', key)
    .execute();
  await record(db, { action: 'submission-judged', subject: key, survey: row.survey, act });
  return true;
}
