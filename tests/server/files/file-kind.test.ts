import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fileKind } from '../../../server/files/file-kind.ts';
import { firstBrokenByte, likelyEncoding, wholeCharacters } from '../../../server/files/text-encoding.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

it.each([
  ['a SAS file (.sas7bdat)', latin1(`${'\0'.repeat(12)}\xc2\xea\x81\x60`)],
  ['a SAS transport file (.xpt)', 'HEADER RECORD*******LIBRARY HEADER'],
  ['a Parquet file', 'PAR1\x15\x04'],
  ['an Arrow file', 'ARROW1\0\0'],
  ['a file of R', 'RDX3\nX\n'],
  ['a compressed file', 'BZh91AY'],
  ['an SQLite database', 'SQLite format 3\0'],
  ['a PDF', '%PDF-1.7'],
  ['a file compressed with gzip', gzipSync('a,b')],
])('%s is known by its first bytes', (name, bytes) => {
  expect(fileKind(Buffer.from(bytes))?.name).toBe(name);
});

it.each([
  '',
  'ID,SEX\n1,2\n',
  '\ufeffID;SEX',
  '{"study": 1}',
  '<18,18-29\n',
  '0,0,0\n',
  'PKEY,B\n',
  'ñ,á\n',
  '\u0003',
  'PAR1,PAR2\n',
  'ARROW1,B\n',
  'RDX2,B\n',
  'BZh,B\n',
  'Rar!,B\n',
])('text is not taken for another format: %j', (text) => {
  expect(fileKind(Buffer.from(text))).toBeUndefined();
});

it('an encoding is guessed by the letters that the bytes would be', () => {
  const text = 'Encuesta de victimización, año 2020: ¿Qué pasó? São Paulo, región, señora';
  expect(likelyEncoding(latin1(text))).toBe('Latin 1 (Windows-1252)');
  expect(likelyEncoding(Buffer.from(text, 'utf16le'))).toBe('UTF-16');
  expect(likelyEncoding(Buffer.from([0x61, 0xa4, 0x6f, 0x20, 0xa2]))).toMatch(/^DOS/);
  expect(likelyEncoding(Buffer.from([0x61, 0x96, 0x6f, 0x20, 0x97]))).toBe('Mac Roman');
});

it('the first byte that is not UTF-8 is found, and a character is never cut in two', () => {
  expect(firstBrokenByte(Buffer.concat([Buffer.from('añ'), latin1('ño')]))).toBe(3);
  const bytes = Buffer.from('aé€😀');
  const whole = Array.from(bytes.keys(), (end) => wholeCharacters(bytes, end));
  expect(whole).toEqual([0, 1, 1, 3, 3, 3, 6, 6, 6, 6]);
});
