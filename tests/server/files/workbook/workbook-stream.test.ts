import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenSheet } from '#questionnaires';
import { readWorkbook } from '../../../../server/files/workbook/read-workbook.ts';
import { workbookStream } from '../../../../server/files/workbook/workbook-stream.ts';

const run = promisify(execFile);

const bytesOf = async (sheets: readonly WrittenSheet[]) => await buffer(workbookStream(sheets));

const CODES = ['007', '1E5', '=1+1', '-5', '2/3', "'tis", '@home', 'TRUE', '12345678901234567890'];

describe('a workbook that is written', () => {
  it('has texts as texts, whatever a spreadsheet would make of them, and numbers as numbers', async () => {
    const sheet = {
      name: 'Códigos',
      columns: [{ header: 'code' }, { header: 'n' }],
      rows: CODES.map((code, n) => [code, n]),
    };
    const { SheetNames, Sheets } = read(await bytesOf([sheet, { name: 'Two', columns: [], rows: [] }]), {
      cellFormula: true,
    });
    expect(SheetNames).toEqual(['Códigos', 'Two']);
    expect(utils.sheet_to_json(Sheets.Códigos!, { header: 1, blankrows: false })).toEqual([
      ['code', 'n'],
      ...CODES.map((code, n) => [code, n]),
    ]);
    expect(Object.values(Sheets.Códigos!).filter((cell) => cell.f !== undefined)).toEqual([]);
  });

  it('has the same bytes in every time zone', async () => {
    const writes = `
      const { workbookStream } = await import(process.argv[1]);
      const { buffer } = await import('node:stream/consumers');
      const sheet = { name: 'A', columns: [{ header: 'x' }], rows: [['a'], [1]] };
      process.stdout.write((await buffer(workbookStream([sheet]))).toString('base64'));`;
    const module = join(import.meta.dirname, '../../../../server/files/workbook/workbook-stream.ts');
    const bytesIn = async (TZ: string) =>
      (await run(process.execPath, ['--input-type=module', '-e', writes, module], { env: { ...process.env, TZ } }))
        .stdout;
    const [utc, lima] = await Promise.all(['UTC', 'America/Lima'].map(bytesIn));
    expect(utc!.length).toBeGreaterThan(1000);
    expect(lima).toBe(utc);
  });

  it('gives every text back as it was, through our reader too', async () => {
    const texts = fc.array(
      fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\r\ufffe\uffff]/.test(text)),
      {
        maxLength: 5,
      },
    );
    const samples = fc.sample(texts, { numRuns: 300, seed: 13 });
    const tricky = ['_x000D_', '_x005F_', 'a\nb', ' padded ', '\u00a0', '<b>&amp;</b>', '\u0007', ']]>'];
    const rows = [...samples, tricky].map((cells) => ['.', ...cells]);
    const read = await readWorkbook({ bytes: await bytesOf([{ name: 'a', columns: [], rows }]), name: '' });
    if ('fault' in read) throw new Error(read.fault.code);
    const found = read.workbook.sheets[0]!.rows.slice(1);
    const trimmed = rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1));
    expect(found).toEqual(trimmed);
  });

  it('hides columns, offers words and keeps the header in sight', async () => {
    const columns = [
      { header: 'key', isHidden: true },
      { header: 'state', choices: ['done', 'reviewed'], width: 30 },
    ];
    const book = read(await bytesOf([{ name: 'a', columns, rows: [['k', 'done']] }]), { bookFiles: true });
    const { files } = book as unknown as { files: Record<string, { content: Uint8Array }> };
    const xml = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']!.content);
    expect(xml).toContain('<col min="1" max="1" width="12" style="1" customWidth="1" hidden="1"/>');
    expect(xml).toContain('<formula1>"done,reviewed"</formula1>');
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:B2"/>');
  });

  it('is the same to the byte when it is written again', async () => {
    const sheets = [{ name: 'a', columns: [{ header: 'x' }], rows: [['y']] }];
    expect((await bytesOf(sheets)).equals(await bytesOf(sheets))).toBe(true);
  });

  it('asks for rows only as fast as they are taken', async () => {
    let asked = 0;
    const rows = (function* () {
      for (; asked < 200_000; asked++) yield [`row ${asked} ${(asked * 7919) % 100_003}`, asked];
    })();
    const stream = workbookStream([{ name: 'a', columns: [], rows }]);
    let taken = 0;
    const patient = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        taken += chunk.length;
        if (taken < 100_000) setImmediate(done);
      },
    });
    stream.pipe(patient);
    await expect.poll(() => taken).toBeGreaterThanOrEqual(100_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).toBeLessThan(100_000);
    stream.destroy();
  });

  it('ends with the error of a row that could not be made', async () => {
    const rows = (function* (): Generator<string[]> {
      yield ['one'];
      throw new Error('no second row');
    })();
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    await expect(pipeline(workbookStream([{ name: 'a', columns: [], rows }]), nowhere)).rejects.toThrow(
      'no second row',
    );
  });
});
