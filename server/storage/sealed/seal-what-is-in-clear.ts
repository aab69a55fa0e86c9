import type { Kysely } from 'kysely';
import type { CodingRound } from '#contract';
import type { Answers, Violation } from '#questionnaires';
import type { CodingDecision } from '../../coding-model.ts';
import type { KeyRing } from '../../keys/key-ring.ts';
import type { Contact } from '../../model.ts';
import { insertCoding } from '../codings.ts';
import type { BeforeMigration } from '../migrate.ts';
import { answersToKeep } from '../receive.ts';
import { bodyColumn, partRows, wholeBody } from '../received/bodies.ts';
import type { Tables } from '../tables.ts';
import { sealContactOf, sealLabelOf } from './contacts.ts';
import { sealFindings } from './findings.ts';
import { sealReason } from './reasons.ts';
import { sealBody } from './received-bodies.ts';

/** Rows that are sealed together; what is done is done when the program is ended in between. */
const PART = 200;

/** What the tables held before, beside what they hold now. */
interface InClear extends Omit<Tables, 'submissions' | 'contacts' | 'sample_units'> {
  submissions: Tables['submissions'] & { violations: string; forms: string };
  contacts: {
    survey: string;
    case_id: string;
    address: string | null;
    phone: string | null;
    contact: Uint8Array | null;
  };
  sample_units: Omit<Tables['sample_units'], 'sealed_label'> & { label: string; sealed_label: Uint8Array | null };
  codings_before: {
    seq: number;
    survey: string;
    case_id: string;
    crime: string;
    event_n: number;
    submission: string;
    basis: string;
    round: CodingRound;
    outcome: CodingDecision['outcome'];
    crime_coded: string | null;
    iccs: string | null;
    duplicate_of: string | null;
    note: string | null;
    coder: string;
    coded_at: string;
  };
}

interface Sealing {
  readonly db: Kysely<InClear>;
  /** The same database with the tables as they are now. */
  readonly now: Kysely<Tables>;
  readonly keys: KeyRing;
}

/** Seals what an earlier version kept in clear. */
export async function sealWhatIsInClear({ db, ring }: BeforeMigration): Promise<void> {
  const sealing = { db: db as unknown as Kysely<InClear>, now: db, keys: await ring() };
  for (const sealPart of [sealSubmissions, sealContacts, sealLabels, sealCodings, sealReasons])
    while (await sealPart(sealing)) {}
}

/** Body, findings and answers of a submission at once. @returns whether there may be more */
async function sealSubmissions({ db, now, keys }: Sealing): Promise<boolean> {
  const rows = await db
    .selectFrom('submissions')
    .innerJoin('submission_bodies', 'submission_bodies.key', 'submissions.key')
    .select(['submissions.key', 'body', 'violations', 'forms', 'first_reasons', 'received_at'])
    .where('findings', 'is', null)
    .orderBy('submissions.key')
    .limit(PART)
    .execute();
  for (const row of rows) {
    const { key } = row;
    const bodyInClear = await wholeBody(now, row);
    const sealed = await sealBody(keys, key, bodyInClear);
    const judged = {
      violations: JSON.parse(row.violations) as Violation[],
      forms: JSON.parse(row.forms) as string[],
      answers: answersIn(bodyInClear, row.first_reasons),
    };
    const answers = answersToKeep(keys, key, judged, bodyInClear.byteLength);
    const findings = sealFindings(keys, key, judged, bodyInClear.byteLength);
    await now.transaction().execute(async (step) => {
      // Of servers that start together another one may have sealed it meanwhile.
      const { numUpdatedRows } = await step
        .updateTable('submissions')
        .set({ findings })
        .where('key', '=', key)
        .where('findings', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return;
      await step.deleteFrom('body_parts').where('key', '=', key).execute();
      for (const part of partRows({ key, body: sealed, receivedAt: row.received_at }))
        await step.insertInto('body_parts').values(part).execute();
      await step
        .updateTable('submission_bodies')
        .set({ body: bodyColumn(sealed) })
        .where('key', '=', key)
        .execute();
      if (answers) await step.insertInto('submission_answers').values({ key, answers }).execute();
    });
  }
  return rows.length === PART;
}

/** The answers of a submission that was judged. */
function answersIn(body: Uint8Array, reasons: string): Answers | undefined {
  if ((JSON.parse(reasons) as string[]).includes('too-complex')) return undefined;
  return (JSON.parse(new TextDecoder().decode(body)) as { answers: Answers }).answers;
}

async function sealContacts({ db, keys }: Sealing): Promise<boolean> {
  const rows = await db.selectFrom('contacts').selectAll().where('contact', 'is', null).limit(PART).execute();
  await db.transaction().execute(async (step) => {
    for (const { survey, case_id: caseId, address, phone } of rows) {
      const contact: Contact = {
        caseId,
        ...(address === null ? {} : { address }),
        ...(phone === null ? {} : { phone }),
      };
      await step
        .updateTable('contacts')
        .set({ contact: sealContactOf(keys, survey, contact) })
        .where('survey', '=', survey)
        .where('case_id', '=', caseId)
        .execute();
    }
  });
  return rows.length === PART;
}

async function sealLabels({ db, keys }: Sealing): Promise<boolean> {
  const rows = await db
    .selectFrom('sample_units')
    .select(['survey', 'case_id', 'label'])
    .where('sealed_label', 'is', null)
    .limit(PART)
    .execute();
  await db.transaction().execute(async (step) => {
    for (const { survey, case_id: caseId, label } of rows)
      await step
        .updateTable('sample_units')
        .set({ sealed_label: sealLabelOf(keys, { survey, caseId }, label) })
        .where('survey', '=', survey)
        .where('case_id', '=', caseId)
        .execute();
  });
  return rows.length === PART;
}

/** Codings go over one after the other: their numbers are their order. */
async function sealCodings({ db, now, keys }: Sealing): Promise<boolean> {
  const rows = await db.selectFrom('codings_before').selectAll().orderBy('seq').limit(PART).execute();
  await now.transaction().execute(async (step) => {
    for (const row of rows) {
      const { survey, submission, case_id: caseId, crime, event_n: n, basis, round, note, coder } = row;
      const place = { caseId, crime, n, basis, round, coder, codedAt: row.coded_at };
      const coding = { ...place, ...decisionOf(row), ...(note === null ? {} : { note }), submission };
      const before = step as unknown as Kysely<InClear>;
      const { numDeletedRows } = await before
        .deleteFrom('codings_before')
        .where('seq', '=', row.seq)
        .executeTakeFirst();
      if (numDeletedRows > 0n) await insertCoding(step, keys, survey, coding);
    }
  });
  return rows.length === PART;
}

/** What people wrote when they accepted and returned interviews. */
async function sealReasons({ now, keys }: Sealing): Promise<boolean> {
  const rows = await now
    .selectFrom('audit')
    .select(['seq', 'subject', 'reason'])
    .where('action', 'in', ['submission-approved', 'submission-returned'])
    .where('reason', 'is not', null)
    .where('reason', 'not like', 'sealed:%')
    .limit(PART)
    .execute();
  await now.transaction().execute(async (step) => {
    for (const { seq, subject, reason } of rows)
      await step
        .updateTable('audit')
        .set({ reason: sealReason(keys, subject, reason!) })
        .where('seq', '=', seq)
        .execute();
  });
  return rows.length === PART;
}

/** The columns of an outcome were written together with it, so they are not null. */
function decisionOf({ outcome, crime_coded, iccs, duplicate_of }: InClear['codings_before']): CodingDecision {
  switch (outcome) {
    case 'crime':
      return { outcome, crimeCoded: crime_coded!, iccs: iccs! };
    case 'duplicate':
      return { outcome, duplicateOf: duplicate_of! };
    case 'not_a_crime':
      return { outcome };
  }
}
