import { readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { copyDatabase } from '../../../../server/storage/copy/copy-database.ts';
import { openStore } from '../../../../server/storage/open-store.ts';
import { startCifra } from '../../../support/cifra-process.ts';
import { testKeys } from '../../../support/test-keys.ts';
import { copyConformance } from './copy-conformance.ts';
import { NOW, rowsOfFile } from './databases.ts';
import { sqliteFiles } from './sqlite-files.ts';

const files = sqliteFiles();

describe('a copy from a SQLite file to another one', () => {
  copyConformance(files, files);

  it('leaves no trace beside the source and not one byte of it changed', async () => {
    const from = await files.makeFixture();
    const before = readFileSync(from);
    await copyDatabase({ from, to: files.newFile() }, NOW, () => {});
    expect(readFileSync(from).equals(before)).toBe(true);
    expect(await files.tracesBeside(from)).toEqual([]);
  });

  it('is made while a server has the source open, with what that has not yet put into the file', async () => {
    const from = await files.makeFixture();
    const to = files.newFile();
    const store = await openStore(from, { keys: testKeys });
    await store.setPassword('interviewer', 'another hash', { by: 'test', at: NOW });
    await copyDatabase({ from, to }, NOW, () => {});
    expect(rowsOfFile(to)).toEqual(rowsOfFile(from));
    expect((await store.findUser('interviewer'))?.passwordHash).toBe('another hash');
    await store.close();
  });

  it('is readable by the account that made it alone', async () => {
    const to = files.newFile();
    await copyDatabase({ from: await files.makeFixture(), to }, NOW, () => {});
    expect(statSync(to).mode & 0o777).toBe(0o600);
  });

  it('names the tables that somebody else added to the source, which stay behind', async () => {
    const from = await files.makeFixture();
    const to = files.newFile();
    const source = new Database(from);
    source.exec('create table notes_of_the_office (text text)');
    source.close();
    const { leftBehind } = await copyDatabase({ from, to }, NOW, () => {});
    expect(leftBehind).toEqual(['notes_of_the_office']);
    expect(Object.keys(rowsOfFile(to))).not.toContain('notes_of_the_office');
  });

  it('is made once by commands that start together; those that come later find it', async () => {
    const from = await files.makeFixture();
    const to = files.newFile();
    const copies = [1, 2, 3].map(() => startCifra(['database', 'copy', from, to]));
    const codes = await Promise.all(copies.map(({ ended }) => ended));
    expect([...codes].sort(), copies.map(({ output }) => output()).join('\n')).toEqual([0, 2, 2]);
    expect(await files.tracesBeside(to)).toEqual([]);
    expect(rowsOfFile(to)).toEqual(rowsOfFile(from));
  });
});
