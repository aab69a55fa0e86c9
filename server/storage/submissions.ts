import type { Kysely } from 'kysely';
import type { CheckStatus, QuarantineReason } from '#contract';
import type { Answers } from '#questionnaires';
import type { AcceptedInterview, ReceivedSubmission, StoredDetail, StoredSubmission } from '../model.ts';
import { auditOf } from './audit.ts';
import type { CountingInterview } from './figures/counting-interview.ts';
import { earlierReceipt, type Receiving, receiveWhole } from './receive.ts';
import { wholeBody } from './received/bodies.ts';
import { returnedSubmission } from './returns.ts';
import { asDesign, DESIGN_COLUMNS } from './sample.ts';
import { openAnswers, openFindings } from './sealed/findings.ts';
import { openBody } from './sealed/received-bodies.ts';
import type { StoreKeys } from './sealed/sealed-values.ts';
import type { Store } from './store.ts';
import type { SubmissionRow, Tables } from './tables.ts';

type SubmissionStore = Pick<
  Store,
  | 'receiveSubmission'
  | 'receipt'
  | 'returnedSubmission'
  | 'submissions'
  | 'submission'
  | 'submissionBody'
  | 'acceptedInterviews'
  | 'acceptedInterview'
  | 'countingInterviews'
>;

const PAGE = 50;

/** What was received, and what counts. */
export function submissionStore(receiving: Receiving): SubmissionStore {
  const { reader, epoch, keys } = receiving;
  return {
    receiveSubmission: (received: ReceivedSubmission) => receiveWhole(receiving, received),
    returnedSubmission: (place, interviewer) => returnedSubmission(reader, place, interviewer),
    receipt: (id, sha256) => earlierReceipt(reader, epoch, { id, sha256 }),
    async submissions({ survey, status, review, flagged, page }) {
      let matching = reader
        .selectFrom('submissions')
        .where((e) => e.or([e('survey', '=', survey), e('survey', 'is', null)]));
      if (status) matching = matching.where('status', '=', status);
      if (review) matching = matching.where('review', '=', review);
      if (flagged) matching = matching.where('flagged', '=', 1);
      // Only keys are put in order: rows with what was found in them, sealed, would be moved about for nothing.
      const keysOfPage = matching
        .select('key')
        .orderBy('received_at', 'desc')
        .orderBy('key')
        .limit(PAGE)
        .offset((page - 1) * PAGE);
      const rows = await reader
        .selectFrom('submissions')
        .selectAll()
        .where('key', 'in', keysOfPage)
        .orderBy('received_at', 'desc')
        .orderBy('key')
        .execute();
      const { total } = await matching.select((e) => e.fn.countAll().as('total')).executeTakeFirstOrThrow();
      return { submissions: await withRevisions(receiving, rows), total: Number(total) };
    },
    async submission(key) {
      const row = await reader.selectFrom('submissions').selectAll().where('key', '=', key).executeTakeFirst();
      return row && asDetail(receiving, row);
    },
    async submissionBody(key) {
      const row = await reader.selectFrom('submission_bodies').select('body').where('key', '=', key).executeTakeFirst();
      return row && openBody(keys, key, await wholeBody(reader, { key, body: row.body }));
    },
    acceptedInterviews: (survey, caseIds) => acceptedInterviews(receiving, survey, caseIds),
    countingInterviews: (survey) => countingInterviews(receiving, survey),
    acceptedInterview: async (survey, caseId) => (await acceptedInterviews(receiving, survey, [caseId]))[0],
  };
}

async function acceptedInterviews(
  { reader, keys }: Pick<Receiving, 'reader' | 'keys'>,
  survey: string,
  caseIds?: readonly string[],
): Promise<AcceptedInterview[]> {
  const standing = reader
    .selectFrom('case_claims')
    .innerJoin('submissions', 'submissions.key', 'case_claims.key')
    .innerJoin('sample_units', (join) =>
      join
        .onRef('sample_units.survey', '=', 'case_claims.survey')
        .onRef('sample_units.case_id', '=', 'case_claims.case_id'),
    )
    .leftJoin('submission_answers', 'submission_answers.key', 'case_claims.key')
    .select(DESIGN_COLUMNS)
    .select(['submissions.key', 'answers', 'instrument', 'version'])
    .where('case_claims.survey', '=', survey)
    .where('status', '=', 'accepted')
    .orderBy('case_claims.case_id');
  const rows = await (caseIds === undefined
    ? standing
    : standing.where('case_claims.case_id', 'in', caseIds)
  ).execute();
  const interviews: AcceptedInterview[] = [];
  for (const { key, answers, instrument, version, ...unit } of rows)
    interviews.push({
      caseId: unit.case_id,
      unit: asDesign(unit),
      answers: answers ? openAnswers(keys, key, answers) : await answersOfBody(reader, keys, key),
      instrument,
      version,
    });
  return interviews;
}

async function countingInterviews({ reader }: Pick<Receiving, 'reader'>, survey: string): Promise<CountingInterview[]> {
  const rows = await reader
    .selectFrom('case_claims')
    .innerJoin('submissions', 'submissions.key', 'case_claims.key')
    .select(['case_claims.case_id', 'submissions.key', 'sha256', 'instrument', 'version', 'review'])
    .where('case_claims.survey', '=', survey)
    .where('status', '=', 'accepted')
    .orderBy('case_claims.case_id')
    .execute();
  return rows.map(({ case_id, key, review, ...made }) => ({
    caseId: case_id,
    submission: key,
    ...made,
    isApproved: review === 'approved',
  }));
}

/** The answers of a plain submission that is too large for them to be kept beside it. */
async function answersOfBody(db: Kysely<Tables>, keys: StoreKeys, key: string): Promise<Answers> {
  const { body } = await db
    .selectFrom('submission_bodies')
    .select('body')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  const received = await openBody(keys, key, await wholeBody(db, { key, body }));
  // The decoder ignores a byte order mark, as it did when the interview came in.
  return (JSON.parse(new TextDecoder().decode(received)) as { answers: Answers }).answers;
}

/** Submissions, and of the approved ones whether another interview of their case came later. */
async function withRevisions(
  { reader: db, keys }: Receiving,
  rows: readonly SubmissionRow[],
): Promise<StoredSubmission[]> {
  const approved = rows.filter(({ review }) => review === 'approved');
  const surveys = [...new Set(approved.flatMap(({ survey }) => survey ?? []))];
  const caseIds = approved.map(({ case_id }) => case_id);
  const later =
    surveys.length === 0
      ? []
      : await db
          .selectFrom('submissions')
          .select(['survey', 'case_id', 'review'])
          // By both, which an index has: the case alone is looked for in every submission.
          .where('survey', 'in', surveys)
          .where('case_id', 'in', caseIds)
          .where('status', '=', 'quarantined')
          .where('review', 'in', ['none', 'kept'])
          .where('reasons', 'like', '%"case-already-approved"%')
          .execute();
  return rows.map((row) => {
    const own = later.filter(({ survey, case_id }) => survey === row.survey && case_id === row.case_id);
    if (row.review !== 'approved' || own.length === 0) return asStored(keys, row);
    return { ...asStored(keys, row), revision: own.some(({ review }) => review === 'none') ? 'pending' : 'kept' };
  });
}

function asStored(keys: StoreKeys, row: SubmissionRow): StoredSubmission {
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
    violations: openFindings(keys, row.key, row.findings)?.violations ?? [],
    flagged: row.flagged === 1,
    receivedAt: row.received_at,
    sha256: row.sha256,
  };
}

async function asDetail(receiving: Receiving, row: SubmissionRow): Promise<StoredDetail> {
  const { reader, keys } = receiving;
  const [stored] = await withRevisions(receiving, [row]);
  const findings = openFindings(keys, row.key, row.findings);
  return {
    ...stored!,
    forms: findings?.forms ?? [],
    isJudged: findings?.isJudged ?? false,
    remarks: findings?.remarks ?? [],
    audit: await auditOf(reader, keys, row.key),
  };
}
