import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { copyDatabase } from '../../../../server/storage/copy/copy-database.ts';
import { CopyError } from '../../../../server/storage/copy/copy-error.ts';
import type { CopyProgress } from '../../../../server/storage/copy/fill-copy.ts';
import { openStore } from '../../../../server/storage/open-store.ts';
import { testKeys } from '../../../support/test-keys.ts';
import { NOW, rowsOfFile, writeOldDatabase } from './databases.ts';
import { sqliteFiles } from './sqlite-files.ts';

const files = sqliteFiles();

/** The code and the one sentence with which a copy ends. */
async function refusal(from: string, to: string, report: (progress: CopyProgress) => void = () => {}) {
  const error = await copyDatabase({ from, to }, NOW, report).then(
    () => new Error('it was copied'),
    (problem: Error & { code: string }) => problem,
  );
  expect(error.message.split('\n')).toHaveLength(1);
  return ['code' in error ? error.code : '', error.message];
}

function changed(file: string, sql: string): string {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  database.exec(sql);
  database.close();
  return file;
}

describe('a source that cannot be copied', () => {
  it('is not there, is a folder or has nothing in it, and is not made', async () => {
    const absent = files.newFile();
    const empty = files.newFile();
    writeFileSync(empty, '');
    const to = files.newFile();
    for (const from of [absent, dirname(absent), join(absent, 'below'), empty, ':memory:'])
      expect(await refusal(from, to)).toEqual([
        'source-absent',
        `There is no database of Cifra at ${from}; correct FROM.`,
      ]);
    expect([existsSync(absent), existsSync(to), readFileSync(empty).length]).toEqual([false, false, 0]);
  });

  it('is a copy that was not finished, which the next copy would remove', async () => {
    const to = files.newFile();
    const draft = `${to}.copying`;
    copyFileSync(await files.makeFixture(), draft);
    expect(await refusal(draft, to)).toEqual(['source-draft', expect.stringContaining('was not finished')]);
    expect(Object.keys(rowsOfFile(draft))).toContain('submissions');
    // What it stands beside is copied as always, and it is gone then.
    expect(await refusal(await files.makeFixture(), to)).toEqual(['', 'it was copied']);
    expect(await files.tracesBeside(to)).toEqual([]);
  });

  it('is not a database, or of another program', async () => {
    const letter = files.newFile();
    writeFileSync(letter, 'Dear supervisor, '.repeat(100));
    const foreign = changed(files.newFile(), 'create table letters (body text)');
    for (const from of [letter, foreign])
      expect(await refusal(from, files.newFile())).toEqual([
        'not-opened',
        `${from} is not a database of Cifra; choose another file with FROM.`,
      ]);
  });

  it('cannot be read by this user', async () => {
    const from = await files.makeFixture();
    mkdirSync(`${from}-wal`);
    expect(await refusal(from, files.newFile())).toEqual([
      'source-unreadable',
      expect.stringMatching(/^This user may not read .*; give it the right/),
    ]);
  });

  it('is of an older or a newer version of the program, and stays so', async () => {
    const older = files.newFile();
    writeOldDatabase(older);
    const before = readFileSync(older);
    expect(await refusal(older, files.newFile())).toEqual([
      'source-older',
      expect.stringMatching(/has schema version 2 and this program copies version \d+; .* cifra user list/),
    ]);
    expect(readFileSync(older).equals(before)).toBe(true);
    const newer = changed(await files.makeFixture(), "insert into schema_version values (99, '2030-01-01')");
    expect(await refusal(newer, files.newFile())).toEqual(['not-opened', expect.stringContaining('newer version')]);
  });

  it('holds a row that its own rules forbid; the sentence shows nothing of it', async () => {
    const from = changed(
      await files.makeFixture(),
      "insert into sessions values ('hash', 'somebody who is gone', '2026-01-01', '2026-01-02')",
    );
    const to = files.newFile();
    expect(await refusal(from, to)).toEqual([
      'rows-refused',
      `${to} refuses rows of the table sessions (SQLITE_CONSTRAINT_FOREIGNKEY); correct them in FROM, and copy again. ${to} is still empty.`,
    ]);
  });
});

describe('a target that cannot be copied to', () => {
  it('is the source, whatever it is called', async () => {
    const from = await files.makeFixture();
    const before = rowsOfFile(from);
    const link = join(dirname(from), 'link.sqlite');
    const hardLink = join(dirname(from), 'hard.sqlite');
    symlinkSync(from, link);
    linkSync(from, hardLink);
    for (const to of [from, join(dirname(from), '.', 'cifra.sqlite'), link, hardLink])
      expect(await refusal(from, to)).toEqual(['same-database', expect.stringContaining('are the same database')]);
    expect(rowsOfFile(from)).toEqual(before);
  });

  it('is in memory', async () => {
    expect(await refusal(await files.makeFixture(), ':memory:')).toEqual([
      'target-in-memory',
      expect.stringMatching(/^A copy in memory/),
    ]);
  });

  it('is of another program, and is left as it was', async () => {
    const to = changed(files.newFile(), 'create table letters (body text)');
    expect(await refusal(await files.makeFixture(), to)).toEqual([
      'not-opened',
      `${to} is not a database of Cifra; choose another file with TO.`,
    ]);
    expect(rowsOfFile(to)).toEqual({ letters: [] });
  });

  it('has something in it, even of an older version, and is left as it was', async () => {
    const from = await files.makeFixture();
    const older = files.newFile();
    writeOldDatabase(older);
    const before = readFileSync(older);
    expect(await refusal(from, older)).toEqual(['target-not-empty', expect.stringContaining('replaces nothing')]);
    expect(readFileSync(older).equals(before)).toBe(true);
  });

  it('is below a file, where nothing can be written', async () => {
    const from = await files.makeFixture();
    expect(await refusal(from, join(from, 'below.sqlite'))).toEqual([
      'not-opened',
      expect.stringMatching(/^Cannot write the database .* with TO\.$/),
    ]);
  });

  it('is open in a server, which would go on with a file that is gone', async () => {
    const to = files.newFile();
    const store = await openStore(to, { keys: testKeys });
    await store.users();
    expect(await refusal(await files.makeFixture(), to)).toEqual([
      'interrupted',
      `Another program holds ${to}; close it, and copy again. ${to} is still empty.`,
    ]);
    await store.close();
  });
});

describe('a copy that is not what was read', () => {
  it('does not take its place', async () => {
    const from = await files.makeFixture();
    const to = files.newFile();
    let hasChanged = false;
    const spoil = ({ step }: CopyProgress) => {
      if (step === 'copied' || hasChanged) return;
      hasChanged = true;
      changed(`${to}.copying`, "update users set name = 'A name' where user = 'interviewer'");
    };
    expect(await refusal(from, to, spoil)).toEqual([
      'table-differs',
      expect.stringMatching(/^The copy of the table users is not what FROM holds; .* is still empty\.$/),
    ]);
    const store = await openStore(to, { keys: testKeys });
    expect(await store.isEmpty()).toBe(true);
    await store.close();
  });
});

describe('a copy that ends in the middle', () => {
  it.each([
    [
      'lost',
      'The connection to postgres://host/a broke; see that it answers, and copy again. b.sqlite is still empty.',
    ],
    ['held', 'Another program holds postgres://host/a; close it, and copy again. b.sqlite is still empty.'],
    [
      'full',
      'postgres://host/a takes no more; free some space on its disk and see that this user may write there, and copy again. b.sqlite is still empty.',
    ],
  ] as const)('says that the database is %s, and that the target is as empty as before', (fault, sentence) => {
    const details = { database: 'postgres://host/a', fault, to: 'b.sqlite' };
    expect(new CopyError('interrupted', details).message).toBe(sentence);
  });

  it('says where a text is that PostgreSQL cannot keep', () => {
    const details = { table: 'contacts', column: 'address', to: 'postgres://host/a' };
    expect(new CopyError('text-not-storable', details).message).toBe(
      'address of contacts holds the character U+0000, which PostgreSQL cannot keep; correct that text in FROM, or stay with SQLite. postgres://host/a is still empty.',
    );
  });
});
