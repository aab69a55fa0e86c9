import Database from 'better-sqlite3';
import { KeyRing } from '../../../server/keys/key-ring.ts';
import type { KeyRingFile } from '../../../server/keys/key-ring-file.ts';

/** Repetitions that are written together. */
const TOGETHER = 20;

type Row = Readonly<Record<string, unknown>>;

/** What the repetitions of an interview are made of. */
interface Repeated {
  readonly unit: Row;
  readonly submission: Row;
  /** Opened: those of a repetition are sealed for its own place. */
  readonly answers: Uint8Array;
}

/**
 * Has every interview of an edition so many times, each time of another case of the same PSU: that takes a hundredth of
 * the time of interviews that are simulated. What was received of a repetition is not there, only its answers.
 *
 * @param database path of a SQLite database that no server has open
 * @returns how many interviews there are
 */
export function repeatInterviews(
  { database, keys }: { readonly database: string; readonly keys: KeyRingFile },
  survey: string,
  times: number,
): number {
  const ring = new KeyRing(keys);
  const db = new Database(database);
  try {
    const all = interviewsOf(db, survey).map(
      ({ answers, ...one }): Repeated => ({
        ...one,
        answers: ring.openFromStore(answers, placeOfAnswers(String(one.submission.key))),
      }),
    );
    const insert = inserting(db);
    const repeat = ({ unit, submission, answers }: Repeated, time: number) => {
      const case_id = `${unit.case_id}-${time}`;
      const key = `${submission.key}-${time}`;
      insert('sample_units', { ...unit, case_id, sealed_label: null });
      insert('submissions', { ...submission, key, id: `${submission.id}-${time}`, case_id, findings: null });
      insert('submission_answers', { key, answers: ring.sealForStore(answers, placeOfAnswers(key)) });
      insert('case_claims', { survey, case_id, key });
    };
    for (let from = 1; from < times; from += TOGETHER)
      db.transaction(() => {
        for (let time = from; time < Math.min(times, from + TOGETHER); time++) for (const one of all) repeat(one, time);
      })();
    return all.length * times;
  } finally {
    db.close();
  }
}

function interviewsOf(db: Database.Database, survey: string): Repeated[] {
  const claims = db.prepare<[string], Row>('select * from case_claims where survey = ?').all(survey);
  const unit = db.prepare<unknown[], Row>('select * from sample_units where survey = ? and case_id = ?');
  const submission = db.prepare<unknown[], Row>('select * from submissions where key = ?');
  const answers = db.prepare<unknown[], Uint8Array>('select answers from submission_answers where key = ?').pluck();
  return claims.map(({ case_id, key }) => ({
    unit: unit.get(survey, case_id)!,
    submission: submission.get(key)!,
    answers: answers.get(key)!,
  }));
}

function inserting(db: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  return (table: string, row: Row) => {
    const names = Object.keys(row);
    const statement =
      statements.get(table) ??
      db.prepare(`insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`);
    statements.set(table, statement);
    statement.run(...Object.values(row));
  };
}

/** Where answers of a submission are sealed for, as `server/storage/sealed/findings.ts` has it. */
function placeOfAnswers(key: string): string {
  return `submission_answers ${key}`;
}
