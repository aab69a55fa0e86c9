import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readTextsWorkbook } from '#questionnaires';
import { readWorkbook } from '../../../../server/files/workbook/read-workbook.ts';
import { readWorkbookHere, type WorkbookRead } from '../../../../server/files/workbook/read-workbook-here.ts';
import { workbookFaultInWords } from '../../../../server/files/workbook/workbook-fault.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from '../../../../server/files/workbook/workbook-limits.ts';
import { brokenCsv, brokenWorkbooks } from '../../../support/broken-workbooks.ts';
import { textCell, workbookParts, xlsxOf, zipOf } from '../../../support/workbook-files.ts';

/** The fault with which a file is refused; read on this thread, so that not every test begins one. */
async function refusal(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}) {
  return faultOf(await readWorkbookHere({ bytes, name: 'texts' }, { ...WORKBOOK_LIMITS, ...limits }));
}

const refusalInThread = async (bytes: Uint8Array, limits: Partial<WorkbookLimits>) =>
  faultOf(await readWorkbook({ bytes, name: 'texts' }, limits));

function faultOf(read: WorkbookRead) {
  if (!('fault' in read)) throw new Error('it was read');
  const said = ['en', 'es', 'pt', 'fr'].map((language) => workbookFaultInWords(read.fault, 'questionnaire', language));
  for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*\. .*\.$/u);
  expect(new Set(said).size).toBe(4);
  return read.fault;
}

const rows = (count: number, row = '<row/>') => row.repeat(count);

/** A zip whose one part says that it is smaller than it is. */
function lyingZip(name: string, content: Buffer, said: number): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(said, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(said, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

describe('a hostile workbook is refused', () => {
  it('when it is a zip bomb that says so, before anything is unpacked', async () => {
    const bomb = lyingZip('xl/worksheets/sheet1.xml', Buffer.alloc(100_000), 0xfffffff0);
    expect((await refusal(bomb)).code).toBe('unpacks-too-large');
  });

  it('when it is a zip bomb that says that it is small', async () => {
    const bomb = lyingZip('xl/worksheets/sheet1.xml', Buffer.alloc(110_000_000), 1000);
    expect((await refusal(bomb)).code).toBe('unpacks-too-large');
    const smaller = lyingZip('xl/worksheets/sheet1.xml', Buffer.alloc(50_000_000), 1000);
    expect((await refusal(smaller)).code).toBe('broken');
  });

  it('when it unpacks to hundreds of times its size', async () => {
    const bomb = await xlsxOf('', { 'xl/sharedStrings.xml': Buffer.alloc(20_000_000, ' ') });
    expect((await refusal(bomb)).code).toBe('unpacks-too-far');
  });

  it('when it has ten million rows', async () => {
    expect(await refusal(await xlsxOf(rows(200_000)))).toMatchObject({ code: 'too-many-rows', sheet: 'sheet1' });
    const far = await xlsxOf(`<row r="10000000">${textCell('A10000000', 'x')}</row>`);
    expect((await refusal(far)).code).toMatch(/too-many-rows|broken/);
    const lastRow = await xlsxOf(`<row r="1048576">${textCell('A1048576', 'x')}</row>`);
    expect((await refusal(lastRow)).code).toBe('too-many-rows');
    const csv = Buffer.from(rows(10_000_000, '\n'));
    expect((await refusal(csv)).code).toBe('too-many-rows');
  });

  it('when it has too many cells, columns, sheets, parts or bytes', async () => {
    const cells = `<row>${rows(100, '<c><v>1</v></c>')}</row>`;
    expect((await refusal(await xlsxOf(cells), { cells: 99 })).code).toBe('too-many-cells');
    expect((await refusal(await xlsxOf(cells), { cells: 20 })).code).toBe('too-many-cells');
    expect((await refusal(await xlsxOf(cells), { columns: 99 })).code).toBe('too-many-columns');
    expect((await refusal(await xlsxOf(''), { sheets: 0 })).code).toBe('too-many-sheets');
    expect((await refusal(await xlsxOf(''), { parts: 5 })).code).toBe('too-many-parts');
    expect((await refusal(await xlsxOf(''), { bytes: 100 })).code).toBe('too-many-bytes');
    const csv = Buffer.from('a,b,c\n1,2,3\n');
    expect((await refusal(csv, { columns: 2 })).code).toBe('too-many-columns');
    expect((await refusal(csv, { cells: 5 })).code).toBe('too-many-cells');
  });

  it('when its XML declares entities, in whichever part', async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;
    const sheet = workbookParts('')['xl/worksheets/sheet1.xml'];
    const inSheet = { 'xl/worksheets/sheet1.xml': sheet.replace('?>', `?>${laughs}`) };
    expect(await refusal(await xlsxOf('', inSheet))).toEqual({
      code: 'declarations',
      part: 'xl/worksheets/sheet1.xml',
    });
    const inStrings = { 'xl/sharedStrings.xml': `<?xml version="1.0"?>${laughs}<sst/>` };
    expect(await refusal(await xlsxOf('', inStrings))).toMatchObject({ part: 'xl/sharedStrings.xml' });
    const outside = { 'xl/workbook.xml': '<!doctype x SYSTEM "file:///etc/passwd"><workbook/>' };
    expect((await refusal(await xlsxOf('', outside))).code).toBe('declarations');
    const utf16 = { 'xl/styles.xml': Buffer.from(`\ufeff<?xml version="1.0"?>${laughs}<x/>`, 'utf16le') };
    expect((await refusal(await xlsxOf('', utf16))).code).toBe('broken');
  });

  it('when reading it takes too long or fills the memory, and the thread ends', async () => {
    const large = await xlsxOf(rows(20_000, `<row><c t="inlineStr"><is><t>${'word '.repeat(20)}</t></is></c></row>`));
    expect(await refusalInThread(large, { seconds: 0.001 })).toEqual({ code: 'takes-too-long', seconds: 0.001 });
    expect(await refusalInThread(large, { heapMegabytes: 8 })).toEqual({ code: 'fills-memory' });
    expect(await refusalInThread(large, { cells: 100 })).toEqual({ code: 'too-many-cells', most: 100 });
    expect(await refusalInThread(large, { bytes: 100 })).toMatchObject({ code: 'too-many-bytes' });
  });
});

describe('what is no workbook is refused', () => {
  it('in each of the ways in which one is broken', async () => {
    for (const { what, bytes, code } of brokenWorkbooks)
      expect([what, (await refusal(await bytes())).code]).toEqual([what, code]);
  });

  it('as CSV too, unless it can be read and has no texts', async () => {
    for (const { what, bytes, code } of brokenCsv) {
      const read = await readWorkbookHere({ bytes: await bytes(), name: 'texts' }, WORKBOOK_LIMITS);
      if (code !== 'no-texts') expect([what, faultOf(read).code]).toEqual([what, code]);
      else expect([what, 'workbook' in read && readTextsWorkbook(read.workbook, {}).hasTexts]).toEqual([what, false]);
    }
  });

  const oldWorkbook = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);

  it('when it is a file of another kind under the name of one', async () => {
    expect((await refusal(oldWorkbook('Workbook'))).code).toBe('old-format');
    expect((await refusal(oldWorkbook('EncryptedPackage'))).code).toBe('password-protected');
    expect(await refusal(Buffer.from('%PDF-1.7 ...'))).toEqual({ code: 'foreign', format: 'PDF' });
    expect((await refusal(Buffer.from('<html><table><tr><td>key</td></tr></table></html>'))).code).toBe('foreign');
    expect(await refusal(await zipOf({ 'a.txt': 'a' }))).toEqual({ code: 'foreign', format: 'zip' });
  });

  it('when it is empty', async () => {
    expect((await refusal(Buffer.alloc(0))).code).toBe('empty');
    expect((await refusal(Buffer.alloc(5000))).code).toBe('empty');
  });

  it('when it breaks off or a byte of it changed, wherever', async () => {
    const whole = await xlsxOf(`<row>${textCell('A1', 'one')}</row>`);
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect((await refusal(whole.subarray(0, Math.floor(whole.length * share)))).code).toBe('broken');
    const flipped = Buffer.from(whole);
    const at = flipped.indexOf('xl/worksheets/sheet1.xml') + 60;
    flipped[at] = flipped[at]! ^ 0xff;
    expect((await refusal(flipped)).code).toBe('broken');
    const cut = { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c t="inlineStr"><is><t>on' };
    expect((await refusal(await xlsxOf('', cut))).code).toBe('broken');
  });

  it('when it is a CSV with zero bytes, in another encoding or with an open quotation mark', async () => {
    expect(await refusal(Buffer.from('key,es\na,b\0c\n'))).toEqual({ code: 'not-text', line: 2 });
    expect(await refusal(Buffer.from('key,es\na,año\n', 'latin1'))).toMatchObject({ code: 'not-utf-8', line: 2 });
    expect((await refusal(Buffer.from('key,es\na,"b\n'))).code).toBe('open-quotation-mark');
  });
});
