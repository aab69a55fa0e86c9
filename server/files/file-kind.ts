/** A format that is not plain text, or text of another kind than a table. */
export interface FileKind {
  /** As in "it is an Excel workbook". */
  readonly name: string;
  readonly isGzip?: true;
  /** Text, which another reader may want. */
  readonly isText?: true;
}

/** Bytes that are enough to tell the kind of a file. */
export const HEAD_BYTES = 4096;

/** Signs at the start of a file, each byte a character. */
const SIGNS: readonly { readonly sign: RegExp; readonly kind: FileKind }[] = [
  { sign: /^\x1f\x8b/, kind: { name: 'a file compressed with gzip', isGzip: true } },
  { sign: /^\$FL[23]/, kind: { name: 'an SPSS file (.sav)' } },
  { sign: /^<stata_dta>/, kind: { name: 'a Stata file (.dta)' } },
  // Stata before version 13: number of the format, order of the bytes, type of the file.
  { sign: /^[\x69-\x73][\x01\x02]\x01\x00/, kind: { name: 'a Stata file (.dta)' } },
  { sign: /^\0{12}\xc2\xea\x81\x60/, kind: { name: 'a SAS file (.sas7bdat)' } },
  { sign: /^HEADER RECORD\*{7}/, kind: { name: 'a SAS transport file (.xpt)' } },
  { sign: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, kind: { name: 'an old Excel workbook (.xls)' } },
  { sign: /^PK\x03\x04[^]*(\[Content_Types\]\.xml|xl\/)/, kind: { name: 'an Excel workbook (.xlsx)' } },
  { sign: /^PK\x03\x04[^]*opendocument\.spreadsheet/, kind: { name: 'an OpenDocument spreadsheet (.ods)' } },
  { sign: /^PK(\x03\x04|\x05\x06)/, kind: { name: 'a zip archive' } },
  // dBase: version, a date, and the length of the header.
  {
    sign: /^[\x03\x30\x83\x8b\xf5][^](?:[\x01-\x0c])(?:[\x01-\x1f])[^]{18}\0\0/,
    kind: { name: 'a dBase file (.dbf)' },
  },
  { sign: /^PAR1/, kind: { name: 'a Parquet file' } },
  { sign: /^ARROW1/, kind: { name: 'an Arrow file' } },
  { sign: /^(RDX[23]|RDA[23]|X\n\0\0)/, kind: { name: 'a file of R' } },
  { sign: /^(BZh|\xfd7zXZ\0|\x28\xb5\x2f\xfd|7z\xbc\xaf|Rar!)/, kind: { name: 'a compressed file' } },
  { sign: /^SQLite format 3\0/, kind: { name: 'an SQLite database' } },
  { sign: /^%PDF/, kind: { name: 'a PDF' } },
  {
    sign: /^(\xef\xbb\xbf)?\s*<(!doctype html|html|\?xml|head|body)/i,
    kind: { name: 'a web page or XML', isText: true },
  },
];

/** What a file is, by its first bytes; undefined for what may be text. */
export function fileKind(head: Uint8Array): FileKind | undefined {
  const start = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1');
  return SIGNS.find(({ sign }) => sign.test(start))?.kind;
}
