import type { Kysely } from 'kysely';
import type { AuditLineReply } from '#contract';
import { openReason } from './sealed/reasons.ts';
import type { StoreKeys } from './sealed/sealed-values.ts';
import type { Act, Store } from './store.ts';
import type { Tables } from './tables.ts';

export type AuditAction =
  | 'user-added'
  | 'user-disabled'
  | 'user-enabled'
  | 'role-changed'
  | 'sessions-ended'
  | 'token-given'
  | 'token-revoked'
  | 'survey-added'
  | 'survey-state-set'
  | 'survey-office-set'
  | 'survey-version-added'
  | 'survey-version-taken-back'
  | 'password-changed'
  | 'sample-imported'
  | 'case-assigned'
  | 'household-added'
  | 'case-replaced'
  | 'contacts-imported'
  | 'submission-received'
  | 'submission-approved'
  | 'submission-returned'
  | 'submission-displaced'
  | 'submission-kept'
  | 'submission-rechecked'
  | 'event-coded'
  | 'device-enrolled'
  | 'device-revoked'
  | 'device-help-asked'
  | 'device-help-approved'
  | 'device-key-given'
  | 'check-in-settled'
  | 'referrals-imported'
  | 'areas-imported'
  | 'counts-imported'
  | 'counts-removed'
  | 'questionnaire-published'
  | 'questionnaire-draft-discarded'
  | 'table-deleted'
  | 'weighting-deleted'
  | 'study-deleted'
  | 'data-file-brought'
  | 'data-file-removed'
  | 'analysis-file-made'
  | 'records-taken'
  | 'public-file-made'
  | 'release-prepared'
  | 'release-checked'
  | 'release-published'
  | 'site-put-back'
  | 'release-changed'
  | 'release-check-lapsed'
  | 'backup-made'
  | 'database-restored';

/** After these, other interviews may count. */
const INTERVIEW_ACTIONS: AuditAction[] = [
  'survey-version-added',
  'sample-imported',
  'household-added',
  'submission-received',
  'submission-approved',
  'submission-returned',
  'submission-displaced',
  'submission-rechecked',
];

/** After these, figures may differ. */
const FIGURE_ACTIONS: AuditAction[] = [...INTERVIEW_ACTIONS, 'event-coded'];

/** What was done to an account, an edition, a case or a submission, by whom and when. */
interface AuditEntry {
  readonly action: AuditAction;
  readonly subject: string;
  /** The edition that it is about. */
  readonly survey?: string | null | undefined;
  readonly act: Act;
  readonly reason?: string | undefined;
}

/** Writes a line of the audit trail inside the transaction of what it records. */
export async function record(db: Kysely<Tables>, entry: AuditEntry): Promise<void> {
  await recordAll(db, [entry]);
}

/** Writes several lines, in their order. */
export async function recordAll(db: Kysely<Tables>, entries: readonly AuditEntry[]): Promise<void> {
  await db
    .insertInto('audit')
    .values(
      entries.map(({ action, subject, survey, act: { at, by }, reason }) => ({
        at,
        by,
        action,
        subject,
        reason: reason ?? null,
        survey: survey ?? null,
      })),
    )
    .execute();
}

export function auditStore(db: Kysely<Tables>, keys: StoreKeys): Pick<Store, 'revision' | 'audit' | 'lastBackup'> {
  return {
    async revision(survey, scope = 'figures') {
      const lines = db
        .selectFrom('audit')
        .where('action', 'in', scope === 'figures' ? FIGURE_ACTIONS : INTERVIEW_ACTIONS)
        .select((e) => e.fn.max('seq').as('seq'));
      const row = await (survey === undefined ? lines : lines.where('survey', '=', survey)).executeTakeFirst();
      return Number(row?.seq ?? 0);
    },
    audit: (subject) => auditOf(db, keys, subject),
    async lastBackup() {
      const lines = db.selectFrom('audit').where('action', '=', 'backup-made');
      const row = await lines.select((e) => e.fn.max('at').as('at')).executeTakeFirst();
      return row?.at ?? undefined;
    },
  };
}

export async function auditOf(db: Kysely<Tables>, keys: StoreKeys, subject?: string): Promise<AuditLineReply[]> {
  const lines = db.selectFrom('audit').select(['at', 'by', 'action', 'reason', 'subject']).orderBy('seq');
  const rows = await (subject === undefined ? lines : lines.where('subject', '=', subject)).execute();
  return rows.map(({ reason: kept, subject: of, ...line }) => {
    const reason = kept === null ? undefined : openReason(keys, of, kept);
    return reason === undefined ? line : { ...line, reason };
  });
}
