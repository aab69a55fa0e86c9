import Database from 'better-sqlite3';
import { KeyRing } from '../../../server/keys/key-ring.ts';
import type { KeyRingFile } from '../../../server/keys/key-ring-file.ts';
import { openAnswers, sealAnswers } from '../../../server/storage/sealed/findings.ts';

/** Repetitions that are written together. */
const TOGETHER = 20;

type Row = Readonly<Record<string, unknown>>;

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
  // The answers of a repetition are sealed for its own place; what is sealed besides stays with the first.
  const insert = (table: string, row: Row) => {
    const names = Object.keys(row);
    db.prepare(`insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`).run(
      ...Object.values(row),
    );
  };
  const claims = db.prepare('select case_id, key from case_claims where survey = ?').all(survey) as {
    case_id: string;
    key: string;
  }[];
  const repeat = ({ case_id, key }: { case_id: string; key: string }, time: number) => {
    const rowOf = (table: string, column: string, value: string) =>
      db.prepare(`select * from ${table} where ${column} = ?`).get(value) as Row;
    const unit = db.prepare('select * from sample_units where survey = ? and case_id = ?').get(survey, case_id) as Row;
    const other = `${case_id}-${time}`;
    const otherKey = `${key}-${time}`;
    const submission = rowOf('submissions', 'key', key);
    const answers = rowOf('submission_answers', 'key', key).answers as Uint8Array;
    insert('sample_units', { ...unit, case_id: other, sealed_label: null });
    insert('submissions', {
      ...submission,
      key: otherKey,
      id: `${submission.id}-${time}`,
      case_id: other,
      findings: null,
    });
    insert('submission_answers', {
      key: otherKey,
      answers: sealAnswers(ring, otherKey, openAnswers(ring, key, answers)),
    });
    insert('case_claims', { survey, case_id: other, key: otherKey });
  };
  try {
    for (let from = 1; from < times; from += TOGETHER)
      db.transaction(() => {
        for (let time = from; time < Math.min(times, from + TOGETHER); time++)
          for (const claim of claims) repeat(claim, time);
      })();
    return claims.length * times;
  } finally {
    db.close();
  }
}
