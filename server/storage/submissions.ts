import type { Kysely } from 'kysely';
import type { CheckStatus, QuarantineReason } from '#contract';
import type { Answers, Violation } from '#questionnaires';
import type { AcceptedInterview, ReceivedSubmission, StoredDetail, StoredSubmission } from '../model.ts';
import { auditOf } from './audit.ts';
import { wholeBody } from './bodies.ts';
import { earlierReceipt, receiveWhole } from './receive.ts';
import { asSampleUnit } from './sample.ts';
import type { Store } from './store.ts';
import type { SubmissionRow, Tables } from './tables.ts';

type SubmissionStore = Pick<
  Store,
  | 'receiveSubmission'
  | 'receipt'
  | 'submissions'
  | 'submission'
  | 'submissionBody'
  | 'acceptedInterviews'
  | 'acceptedInterview'
>;

const PAGE = 50;

/** What was received, and what counts. */
export function submissionStore(writer: Kysely<Tables>, reader: Kysely<Tables>, epoch: string): SubmissionStore {
  return {
    receiveSubmission: (received: ReceivedSubmission) => receiveWhole({ writer, reader }, epoch, received),
    receipt: (id, sha256) => earlierReceipt(reader, epoch, { id, sha256 }),
    async submissions({ survey, status, review, page }) {
      let matching = reader
        .selectFrom('submissions')
        .where((e) => e.or([e('survey', '=', survey), e('survey', 'is', null)]));
      if (status) matching = matching.where('status', '=', status);
      if (review) matching = matching.where('review', '=', review);
      const rows = await matching
        .selectAll()
        .orderBy('received_at', 'desc')
        .orderBy('key')
        .limit(PAGE)
        .offset((page - 1) * PAGE)
        .execute();
      const { total } = await matching.select((e) => e.fn.countAll().as('total')).executeTakeFirstOrThrow();
      return { submissions: await withRevisions(reader, rows), total: Number(total) };
    },
    async submission(key) {
      const row = await reader.selectFrom('submissions').selectAll().where('key', '=', key).executeTakeFirst();
      return row && asDetail(reader, row);
    },
    async submissionBody(key) {
      const row = await reader.selectFrom('submission_bodies').select('body').where('key', '=', key).executeTakeFirst();
      return row && wholeBody(reader, { key, body: row.body });
    },
    acceptedInterviews: (survey, caseIds) => acceptedInterviews(reader, survey, caseIds),
    acceptedInterview: async (survey, caseId) => (await acceptedInterviews(reader, survey, [caseId]))[0],
  };
}

async function acceptedInterviews(
  db: Kysely<Tables>,
  survey: string,
  caseIds?: readonly string[],
): Promise<AcceptedInterview[]> {
  const standing = db
    .selectFrom('case_claims')
    .innerJoin('submissions', 'submissions.key', 'case_claims.key')
    .innerJoin('submission_bodies', 'submission_bodies.key', 'case_claims.key')
    .innerJoin('sample_units', (join) =>
      join
        .onRef('sample_units.survey', '=', 'case_claims.survey')
        .onRef('sample_units.case_id', '=', 'case_claims.case_id'),
    )
    .selectAll('sample_units')
    .select(['submission_bodies.key', 'body', 'instrument', 'version'])
    .where('case_claims.survey', '=', survey)
    .where('status', '=', 'accepted')
    .orderBy('case_claims.case_id');
  const rows = await (caseIds === undefined
    ? standing
    : standing.where('case_claims.case_id', 'in', caseIds)
  ).execute();
  const interviews: AcceptedInterview[] = [];
  for (const row of rows) {
    const body = await wholeBody(db, row);
    interviews.push({
      caseId: row.case_id,
      unit: asSampleUnit(row),
      // The decoder ignores a byte order mark, as it did when the interview came in.
      answers: (JSON.parse(new TextDecoder().decode(body)) as { answers: Answers }).answers,
      instrument: row.instrument,
      version: row.version,
    });
  }
  return interviews;
}

/** Submissions, and of the approved ones whether another interview of their case came later. */
async function withRevisions(db: Kysely<Tables>, rows: readonly SubmissionRow[]): Promise<StoredSubmission[]> {
  const approved = rows.filter(({ review }) => review === 'approved');
  const caseIds = approved.map(({ case_id }) => case_id);
  const later =
    caseIds.length === 0
      ? []
      : await db
          .selectFrom('submissions')
          .select(['survey', 'case_id', 'review'])
          .where('case_id', 'in', caseIds)
          .where('status', '=', 'quarantined')
          .where('review', 'in', ['none', 'kept'])
          .where('reasons', 'like', '%"case-already-approved"%')
          .execute();
  return rows.map((row) => {
    const own = later.filter(({ survey, case_id }) => survey === row.survey && case_id === row.case_id);
    if (row.review !== 'approved' || own.length === 0) return asStored(row);
    return { ...asStored(row), revision: own.some(({ review }) => review === 'none') ? 'pending' : 'kept' };
  });
}

function asStored(row: SubmissionRow): StoredSubmission {
  return {
    key: row.key,
    id: row.id,
    ...(row.survey === null ? {} : { survey: row.survey }),
    caseId: row.case_id,
    instrument: row.instrument,
    version: row.version,
    interviewer: row.interviewer,
    status: row.status as CheckStatus,
    review: row.review,
    reasons: JSON.parse(row.reasons) as QuarantineReason[],
    violations: JSON.parse(row.violations) as Violation[],
    hardViolations: row.hard_violations,
    softViolations: row.soft_violations,
    receivedAt: row.received_at,
    bytes: row.bytes,
    sha256: row.sha256,
  };
}

async function asDetail(db: Kysely<Tables>, row: SubmissionRow): Promise<StoredDetail> {
  const [stored] = await withRevisions(db, [row]);
  return {
    ...stored!,
    forms: JSON.parse(row.forms) as string[],
    audit: await auditOf(db, row.key),
  };
}
