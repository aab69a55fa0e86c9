/** A format that is not plain text, or text of another kind than a table. */
export interface FileKind {
  /** As in "it is an Excel workbook". */
  readonly name: string;
  /** The same in any language. */
  readonly short: string;
  readonly isGzip?: true;
  /** Text, which another reader may want. */
  readonly isText?: true;
  /** A format in which data of surveys are read. */
  readonly format?: 'SPSS' | 'Stata' | 'Parquet';
}

/** Bytes that are enough to tell the kind of a file. */
export const HEAD_BYTES = 4096;

/**
 * Formats by their first bytes, in hexadecimal; what is `within` distinguishes those that begin alike. A sign in
 * letters goes on to a byte that no name of a column has: `PAR1` may be a question.
 */
const SIGNS: readonly { readonly starts: RegExp; readonly within?: RegExp; readonly kind: FileKind }[] = [
  { starts: /^1f8b/, kind: { name: 'a file compressed with gzip', short: 'gzip (.gz)', isGzip: true } },
  {
    starts: startingWith('$FL2@(#)', '$FL3@(#)'),
    kind: { name: 'an SPSS file (.sav)', short: 'SPSS (.sav)', format: 'SPSS' },
  },
  {
    starts: startingWith('<stata_dta>'),
    kind: { name: 'a Stata file (.dta)', short: 'Stata (.dta)', format: 'Stata' },
  },
  // Stata before version 13: number of the format, order of the bytes, type of the file.
  {
    starts: /^(69|6[a-f]|7[0-3])0[12]0100/,
    kind: { name: 'a Stata file (.dta)', short: 'Stata (.dta)', format: 'Stata' },
  },
  { starts: /^(00){12}c2ea8160/, kind: { name: 'a SAS file (.sas7bdat)', short: 'SAS (.sas7bdat)' } },
  { starts: startingWith('HEADER RECORD*******'), kind: { name: 'a SAS transport file (.xpt)', short: 'SAS (.xpt)' } },
  { starts: /^d0cf11e0a1b11ae1/, kind: { name: 'an old Excel workbook (.xls)', short: 'Excel (.xls)' } },
  {
    starts: startingWith('PK\x03\x04'),
    within: /\[Content_Types\]\.xml|xl\//,
    kind: { name: 'an Excel workbook (.xlsx)', short: 'Excel (.xlsx)' },
  },
  {
    starts: startingWith('PK\x03\x04'),
    within: /opendocument\.spreadsheet/,
    kind: { name: 'an OpenDocument spreadsheet (.ods)', short: 'OpenDocument (.ods)' },
  },
  { starts: startingWith('PK\x03\x04', 'PK\x05\x06'), kind: { name: 'a zip archive', short: 'zip' } },
  // dBase: version, a date, three counts, and zeros.
  {
    starts: /^(03|30|83|8b|f5)..(0[1-9]|0[a-c])(0[1-9a-f]|1.)(..){8}0000/,
    kind: { name: 'a dBase file (.dbf)', short: 'dBase (.dbf)' },
  },
  { starts: startingWith('PAR1\x15'), kind: { name: 'a Parquet file', short: 'Parquet', format: 'Parquet' } },
  { starts: startingWith('ARROW1\0'), kind: { name: 'an Arrow file', short: 'Arrow' } },
  {
    starts: startingWith('RDX2\n', 'RDX3\n', 'RDA2\n', 'RDA3\n', 'X\n\0\0'),
    kind: { name: 'a file of R', short: 'R' },
  },
  {
    starts: /^(425a683[1-9]|fd377a585a00|28b52ffd|377abcaf|526172211a07)/,
    kind: { name: 'a compressed file', short: 'bzip2, xz, zstd, 7z, rar' },
  },
  { starts: startingWith('SQLite format 3\0'), kind: { name: 'an SQLite database', short: 'SQLite' } },
  { starts: startingWith('%PDF-'), kind: { name: 'a PDF', short: 'PDF' } },
  {
    starts: /^/,
    within: /^\s*<(!doctype html|html|\?xml|head|body)/i,
    kind: { name: 'a web page or XML', short: 'HTML, XML', isText: true },
  },
];

/** What a file is, by its first bytes; undefined for what may be text. */
export function fileKind(head: Uint8Array): FileKind | undefined {
  const start = Buffer.from(head.subarray(0, HEAD_BYTES));
  const hex = start.subarray(0, 64).toString('hex');
  const text = start.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  return SIGNS.find(({ starts, within }) => starts.test(hex) && (within === undefined || within.test(text)))?.kind;
}

function startingWith(...texts: string[]): RegExp {
  return new RegExp(`^(${texts.map((text) => Buffer.from(text, 'latin1').toString('hex')).join('|')})`);
}
