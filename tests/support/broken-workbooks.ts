import { textCell, workbookParts, xlsxOf, zipOf } from './workbook-files.ts';

/** A file that is no workbook that can be read, and how it is refused. */
export interface BrokenWorkbook {
  readonly what: string;
  readonly bytes: () => Promise<Uint8Array> | Uint8Array;
  readonly code: string;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const whole = () => xlsxOf(`<row>${textCell('A1', 'type')}${textCell('B1', 'name')}</row>`);
const text = (content: string, encoding: BufferEncoding = 'utf8') => Buffer.from(content, encoding);

/** Workbooks (`.xlsx`), broken. */
export const brokenWorkbooks: readonly BrokenWorkbook[] = [
  { what: 'an empty file', bytes: () => Buffer.alloc(0), code: 'empty' },
  { what: 'nothing but zero bytes', bytes: () => Buffer.alloc(4000), code: 'empty' },
  { what: 'a PDF', bytes: () => text('%PDF-1.7'), code: 'foreign' },
  {
    what: 'a page of the web',
    bytes: () => text('<html><table><tr><td>type</td></tr></table></html>'),
    code: 'foreign',
  },
  { what: 'a zip of something else', bytes: () => zipOf({ 'a.txt': 'a' }), code: 'foreign' },
  {
    what: 'an old Excel workbook',
    bytes: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    code: 'old-format',
  },
  {
    what: 'a workbook with a password',
    bytes: () =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), text('EncryptedPackage', 'utf16le')]),
    code: 'password-protected',
  },
  {
    what: 'one that was cut off',
    bytes: async () => {
      const bytes = await whole();
      return bytes.subarray(0, bytes.length / 2);
    },
    code: 'broken',
  },
  {
    what: 'one of which a byte changed',
    bytes: async () => {
      const bytes = await whole();
      const at = bytes.indexOf(SHEET) + SHEET.length + 5;
      bytes[at] = bytes[at]! ^ 0xff;
      return bytes;
    },
    code: 'broken',
  },
  {
    what: 'XML that declares entities',
    bytes: () => {
      const laughs = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
      return xlsxOf('', { [SHEET]: workbookParts('')[SHEET].replace('?>', `?>${laughs}`) });
    },
    code: 'declarations',
  },
  {
    what: 'a zip bomb',
    bytes: () => xlsxOf('', { 'xl/sharedStrings.xml': Buffer.alloc(20_000_000, ' ') }),
    code: 'unpacks-too-far',
  },
  {
    what: 'a row far below',
    bytes: () => xlsxOf(`<row r="1048576">${textCell('A1048576', 'x')}</row>`),
    code: 'too-many-rows',
  },
];

/** CSV of texts, broken. */
export const brokenCsv: readonly BrokenWorkbook[] = [
  { what: 'blank lines alone', bytes: () => text('\n\n\n'), code: 'no-texts' },
  { what: 'no column of keys', bytes: () => text('clave,pt\nmissing.dk,x\n'), code: 'no-texts' },
  { what: 'no column of a language', bytes: () => text('key,column\nmissing.dk,x\n'), code: 'no-texts' },
  { what: 'a text without columns', bytes: () => text('Estimada colega:\nadjunto va.\n'), code: 'no-texts' },
  { what: 'Latin 1', bytes: () => text('key,pt\nmissing.dk,Não sei\n', 'latin1'), code: 'not-utf-8' },
  { what: 'a zero byte', bytes: () => text('key,pt\nmissing.dk,N\0o\n'), code: 'not-text' },
  { what: 'an open quotation mark', bytes: () => text('key,pt\nmissing.dk,"Não\n'), code: 'open-quotation-mark' },
  {
    what: 'a quotation mark within a cell',
    bytes: () => text('key,pt\nmissing.dk,N"ão\n'),
    code: 'open-quotation-mark',
  },
  { what: 'a hundred thousand lines', bytes: () => text(`key,pt\n${'a,b\n'.repeat(100_001)}`), code: 'too-many-rows' },
  { what: 'two thousand columns', bytes: () => text(`key${',pt'.repeat(2000)}\n`), code: 'too-many-columns' },
];
