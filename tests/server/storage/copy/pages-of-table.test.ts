import { describe, expect, it } from 'vitest';
import { type AnyRow, anyTablesOf } from '../../../../server/storage/any-tables.ts';
import { pagesOfTable } from '../../../../server/storage/copy/pages-of-table.ts';
import { TableHash } from '../../../../server/storage/copy/table-hash.ts';
import type { TableShape } from '../../../../server/storage/copy/table-shapes.ts';
import { engineOf } from '../../../../server/storage/engine.ts';

const MEGABYTE = 1024 * 1024;

const BODIES: TableShape = {
  name: 'bodies',
  columns: [
    { name: 'survey', kind: 'text' },
    { name: 'place', kind: 'integer' },
    { name: 'body', kind: 'bytes' },
  ],
  key: ['survey', 'place'],
};

/** The pages of a table of bodies, each as how many bytes its rows have. */
async function pages(rows: readonly { survey: string; place: number; bytes: number }[]): Promise<AnyRow[][]> {
  const { writer, close } = await engineOf(':memory:').open(':memory:');
  await writer.schema
    .createTable('bodies')
    .addColumn('survey', 'text')
    .addColumn('place', 'integer')
    .addColumn('body', 'blob')
    .addPrimaryKeyConstraint('bodies_key', ['survey', 'place'])
    .execute();
  const db = anyTablesOf(writer);
  for (const { bytes, ...row } of rows)
    await db
      .insertInto('bodies')
      .values({ body: Buffer.alloc(bytes), survey: row.survey, place: row.place })
      .execute();
  const found: AnyRow[][] = [];
  for await (const page of pagesOfTable(db, BODIES)) found.push([...page]);
  await close();
  return found;
}

const places = (page: readonly AnyRow[]) => page.map(({ survey, place }) => `${survey}${place}`).join(' ');

describe('the pages of a table', () => {
  it('have rows of a megabyte at most, or one row that is longer', async () => {
    const sizes = [0.6, 0.3, 0.3, 3, 0.1, 0.1, 0.9, 0.2];
    const found = await pages(
      sizes.map((size, index) => ({ survey: 'a', place: index + 1, bytes: Math.floor(size * MEGABYTE) })),
    );
    expect(found.map(places)).toEqual(['a1 a2', 'a3', 'a4', 'a5 a6', 'a7', 'a8']);
  });

  it('have every row once and in the order of the key, however many there are', async () => {
    const rows = Array.from({ length: 1_500 }, (_, index) => ({
      survey: ['b', 'B', 'á', 'a'][index % 4]!,
      place: 2_000 - index,
      bytes: 3,
    }));
    const found = await pages(rows);
    expect(found.length).toBeGreaterThan(2);
    const all = found.flat().map(({ survey, place }) => [survey, place] as const);
    const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
    const expected = rows
      .map(({ survey, place }) => [survey, place] as const)
      .sort(([a, m], [b, n]) => byBytes(a, b) || m - n);
    expect(all).toEqual(expected);
  });

  it('give the memory of their bodies back as soon as the next one is asked for', async () => {
    const found = await pages([1, 2, 3].map((place) => ({ survey: 'a', place, bytes: MEGABYTE })));
    const lengths = found.flat().map(({ body }) => (body as Uint8Array).byteLength);
    expect(lengths).toEqual([0, 0, 0]);
  });

  it('are none where there is no row', async () => {
    expect(await pages([])).toEqual([]);
  });
});

describe('the sum of a table', () => {
  const shape: TableShape = {
    name: 'letters',
    columns: [
      { name: 'a', kind: 'text' },
      { name: 'b', kind: 'text' },
      { name: 'c', kind: 'integer' },
      { name: 'd', kind: 'bytes' },
    ],
    key: ['a'],
  };
  const sumOf = (...rows: AnyRow[]) => {
    const hash = new TableHash(shape);
    for (const row of rows) hash.add([row]);
    return hash.sum().sha256;
  };
  const row = { a: 'ab', b: 'c', c: 1, d: Buffer.from('1') };

  it('is another one when a value moves to another column, row or kind', () => {
    const others = [
      sumOf({ ...row, a: 'a', b: 'bc' }),
      sumOf({ ...row, b: '' }),
      sumOf({ ...row, b: null }),
      sumOf({ ...row, b: 'null;' }),
      sumOf({ ...row, c: 2 }),
      sumOf({ ...row, d: Buffer.from('1\0') }),
      sumOf(row, row),
      sumOf({ ...row, a: 'x' }, row),
      sumOf(row, { ...row, a: 'x' }),
      sumOf(),
    ];
    expect(new Set([sumOf(row), ...others]).size).toBe(others.length + 1);
  });

  it('is the same for the same values, whatever holds them', () => {
    expect(sumOf({ ...row, c: '1', d: new Uint8Array([0x31]) })).toBe(sumOf(row));
    expect(sumOf({ d: row.d, c: 1, b: 'c', a: 'ab' })).toBe(sumOf(row));
  });
});
