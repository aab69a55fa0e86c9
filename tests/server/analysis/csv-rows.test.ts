import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CsvFault } from '../../../server/analysis/from-study/csv/csv-fault.ts';
import { CsvRows } from '../../../server/analysis/from-study/csv/csv-rows.ts';

interface ReadRow {
  readonly cells: string[];
  readonly line: number;
}

/** The rows of a file that comes in pieces of so many bytes; of those of the header's width the wanted cells. */
async function rowsOf(
  text: string,
  { piece = 7, wanted = (_position: number): boolean => true } = {},
): Promise<ReadRow[]> {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, part) =>
    bytes.subarray(part * piece, (part + 1) * piece),
  );
  const rows: ReadRow[] = [];
  const reader = new CsvRows({
    header(cells) {
      rows.push({ cells: [...cells], line: 1 });
      return Array.from(cells.keys()).filter(wanted);
    },
    row: (cells, line) => rows.push({ cells: [...cells], line }),
  });
  await pipeline(Readable.from(pieces), reader);
  return rows;
}

const cell = fc.oneof(
  fc.string({ maxLength: 6 }).map((text) => text.replace(/["\r\n]/g, '')),
  fc.constantFrom('', 'ñandú', '"a,b"', '"say ""no"""', '""', '" 1"'),
);
const table = fc
  .tuple(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([rows, isClosed]) => ({ rows, isClosed }));

it('reads what a general parser reads, wherever the file is cut into pieces', async () => {
  const lineBreak = fc.constantFrom('\n', '\r\n', '\r');
  await fc.assert(
    fc.asyncProperty(table, lineBreak, fc.integer({ min: 1, max: 20 }), async ({ rows, isClosed }, end, piece) => {
      const text = rows.map((cells) => cells.join(',')).join(end) + (isClosed ? end : '');
      const cells = (await rowsOf(text, { piece })).map((row) => row.cells);
      expect(cells).toEqual(parse(text, { relax_column_count: true, bom: true }));
    }),
    { numRuns: 300 },
  );
});

it('refuses what a general parser refuses', async () => {
  for (const text of ['a,b\n1,"2\n', 'a,b\n1"2,3\n', 'a,b\n"1"2,3\n', 'a,b\n1,2"\n', '"a\n']) {
    expect(() => parse(text), text).toThrow(CsvError);
    await expect(rowsOf(text), text).rejects.toThrow(CsvFault);
  }
});

it('a row has the line on which it ends, and a line break between quotation marks is a part of its cell', async () => {
  expect(await rowsOf('\uFEFFa,b\r\n"1\r\n2",3\r\n\r\n4,5', { piece: 3 })).toEqual([
    { cells: ['a', 'b'], line: 1 },
    { cells: ['1\r\n2', '3'], line: 3 },
    { cells: [''], line: 4 },
    { cells: ['4', '5'], line: 5 },
  ]);
});

it('the line breaks of a file are not those inside its header', async () => {
  expect((await rowsOf('"a\nb",c\r\n1,2\r\n')).map(({ cells }) => cells)).toEqual([
    ['a\nb', 'c'],
    ['1', '2'],
  ]);
});

it('cells that nobody wants are blank, but of rows of another width', async () => {
  const rows = await rowsOf('a,b,c\n1,2,3\n4,5\n6,7,8,9\n', { wanted: (position) => position === 1 });
  expect(rows.slice(1).map(({ cells }) => cells)).toEqual([
    ['', '2', ''],
    ['4', '5'],
    ['6', '7', '8', '9'],
  ]);
});

it('a row without an end is told with its line', async () => {
  await expect(rowsOf(`a,b\n1,2\n3,"${'x'.repeat(1_100_000)}`, { piece: 65_536 })).rejects.toMatchObject({
    code: 'row-too-long',
    line: 3,
  });
  await expect(rowsOf('a,b\n1,"2\n3')).rejects.toMatchObject({ code: 'quote-not-closed', line: 2 });
  await expect(rowsOf('a,b\n"1\n2"3,4\n')).rejects.toMatchObject({ code: 'stray-quote', line: 3 });
});
