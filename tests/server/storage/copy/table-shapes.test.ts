import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { parentsFirst, tableShapes } from '../../../../server/storage/copy/table-shapes.ts';
import { openStore } from '../../../../server/storage/open-store.ts';
import { sqliteFiles } from './sqlite-files.ts';

const files = sqliteFiles();

describe('the tables that are copied', () => {
  it('are all that a database has, with all their columns', async () => {
    const file = files.newFile();
    await (await openStore(file)).close();
    const database = new Database(file);
    const names = database
      .prepare<[], string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
      .pluck()
      .all();
    const shapes = await tableShapes();
    expect(shapes.map(({ name }) => name).sort()).toEqual(names.sort());
    for (const { name, columns, key, numbered } of shapes) {
      const found = database
        .prepare<[string], { name: string; type: string; pk: number }>('select * from pragma_table_info(?)')
        .all(name);
      expect(columns.map((column) => column.name)).toEqual(found.map((column) => column.name));
      const ofKey = found.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
      expect(key).toEqual(ofKey.map((column) => column.name));
      expect(key.length, `${name} is read in the order of its primary key`).toBeGreaterThan(0);
      if (numbered) expect(key).toEqual([numbered]);
    }
    database.close();
  });

  it('have what the audit trail and the codings are numbered by', async () => {
    const numbered = (await tableShapes()).filter((shape) => shape.numbered === 'seq').map(({ name }) => name);
    expect(numbered).toEqual(expect.arrayContaining(['audit', 'codings']));
  });

  it('come after those that they refer to', async () => {
    const places = new Map((await tableShapes()).map(({ name }, place) => [name, place]));
    for (const [child, parent] of [
      ['contacts', 'sample_units'],
      ['sample_units', 'surveys'],
      ['submission_bodies', 'submissions'],
      ['case_claims', 'submissions'],
      ['assignments', 'users'],
    ] as const)
      expect(places.get(child)).toBeGreaterThan(places.get(parent)!);
  });

  it('may refer to themselves, and not to each other in a circle', () => {
    const of = (...pairs: [string, string][]) => pairs.map(([table, parent]) => ({ table, parent }));
    expect(parentsFirst(['a', 'b', 'c'], of(['a', 'b'], ['b', 'c'], ['c', 'c']))).toEqual(['c', 'b', 'a']);
    expect(() => parentsFirst(['a', 'b', 'c'], of(['a', 'b'], ['b', 'a']))).toThrow(
      'the tables a, b refer to each other in a circle',
    );
  });
});
