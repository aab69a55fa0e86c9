import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { estimateChanged, PERSONS, personsCsv, refuses } from './broken-study.ts';
import { PERSON_HEADER } from './small-survey.ts';

/** Rows of persons of which the first is another one. */
const firstPerson = (row: string) => personsCsv([row, ...PERSONS.slice(1)]);
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const TABLE_AS_CSV = 'export it as CSV in UTF-8, with commas';

describe('a data file is not what it seems to be', () => {
  const kinds: [what: string, bytes: string | Uint8Array, sentence: string][] = [
    ['Excel', 'PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml', 'an Excel workbook (.xlsx)'],
    ['old Excel', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'an old Excel workbook (.xls)'],
    [
      'OpenDocument',
      'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
      'an OpenDocument spreadsheet (.ods)',
    ],
    ['a zip archive', 'PK\x03\x04data.csv', 'a zip archive'],
    ['dBase', latin1(`\x03\x7a\x07\x1a${'\0'.repeat(60)}`), 'a dBase file (.dbf)'],
    ['a page of the web', '\ufeff<!DOCTYPE html><title>Sign in</title>', 'a web page or XML'],
  ];
  it.each(kinds)('%s under the name of CSV', async (_what, bytes, kind) => {
    const line = (file: string) => `${file}: it is ${kind}, not CSV; ${TABLE_AS_CSV}`;
    expect((await estimateChanged({ files: { 'persons.csv': bytes } })).lines).toEqual([line('persons.csv')]);
    const { lines } = await estimateChanged({
      study: (study) => {
        study.files.persons.path = 'persons.csv.gz';
      },
      files: { 'persons.csv.gz': gzipSync(bytes) },
    });
    expect(lines).toEqual([line('persons.csv.gz')]);
  });

  const READ: typeof kinds = [
    ['SPSS', '$FL2@(#) SPSS DATA FILE', 'an SPSS file (.sav); let its name end in .sav'],
    ['Stata', '<stata_dta><header><release>118', 'a Stata file (.dta); let its name end in .dta'],
    ['Stata before version 13', Buffer.from([0x72, 2, 1, 0, 5]), 'a Stata file (.dta); let its name end in .dta'],
    ['Parquet', 'PAR1\x15', 'a Parquet file; let its name end in .parquet'],
  ];
  it.each(READ)('%s under the name of CSV, or compressed', async (_what, bytes, sentence) => {
    const [kind, remedy] = sentence.split('; ');
    const { lines } = await estimateChanged({
      study: (study) => {
        study.files.persons.path = 'persons.csv.gz';
      },
      files: { 'persons.csv.gz': gzipSync(bytes) },
    });
    expect(lines).toEqual([
      `persons.csv.gz: it is ${kind}, not CSV; ${remedy}, without .gz, here and in the study file`,
    ]);
  });

  refuses([
    [
      'gzip under another name',
      { files: { 'persons.csv': gzipSync(personsCsv()) } },
      [
        'persons.csv: it is a file compressed with gzip, and its name does not say so; rename it to persons.csv.gz, here and in the study file, or decompress it',
      ],
    ],
    [
      'semicolons',
      { files: { 'persons.csv': personsCsv().replaceAll(',', ';') } },
      [
        'persons.csv, line 1: its values are separated by semicolons; add "separator": ";" to the file in the study, or export it with commas',
      ],
    ],
    [
      'semicolons between quotation marks, as R writes them',
      {
        files: {
          'persons.csv': personsCsv()
            .replace(/[^,\n]+/g, '"$&"')
            .replaceAll(',', ';'),
        },
      },
      [
        'persons.csv, line 1: its values are separated by semicolons; add "separator": ";" to the file in the study, or export it with commas',
      ],
    ],
    [
      'line breaks of two kinds, which would become a part of the last value',
      { files: { 'persons.csv': personsCsv([`${PERSONS[0]}\r`, ...PERSONS.slice(1)]) } },
      [
        'persons.csv, line 2: the line breaks in another way than the first one; save the file with line breaks of one kind',
      ],
    ],
    [
      'line breaks of two kinds, the longer one first',
      { files: { 'persons.csv': personsCsv().replace('\n', '\r\n') } },
      [
        'persons.csv, line 2: the line breaks in another way than the first one; save the file with line breaks of one kind',
      ],
    ],
    [
      'tabs',
      { files: { 'persons.csv': personsCsv().replaceAll(',', '\t') } },
      [
        'persons.csv, line 1: its values are separated by tabs; add "separator": "\\t" to the file in the study, or export it with commas',
      ],
    ],
    [
      'Latin 1',
      { files: { 'persons.csv': latin1(firstPerson('a,1,25,sñ1,p1,10,20,1,2')) } },
      [
        'persons.csv, line 2, column 9: it is not text in UTF-8; it looks like Latin 1 (Windows-1252); add "encoding": "latin1" to the file in the study, or save it as UTF-8',
      ],
    ],
    [
      'the encoding of DOS',
      { files: { 'persons.csv': Buffer.concat([latin1(`${PERSON_HEADER}\na,1,25,s\xa4\xa0\xa2`), latin1(',p1')]) } },
      ['persons.csv, line 2, column 9: it is not text in UTF-8; it looks like DOS (code page 850); save it as UTF-8'],
    ],
    [
      'UTF-16',
      { files: { 'persons.csv': Buffer.from(`\ufeff${personsCsv()}`, 'utf16le') } },
      [
        'persons.csv: it is not text in UTF-8; it looks like UTF-16; add "encoding": "utf-16" to the file in the study, or save it as UTF-8',
      ],
    ],
    [
      'UTF-8 that the study calls latin1',
      {
        study: (study) => Object.assign(study.files.persons, { encoding: 'latin1' }),
        files: { 'persons.csv': firstPerson('a,1,25,sñ1,p1,10,20,1,2') },
      },
      ['persons.csv: the study says that it is in latin1, but it is in UTF-8; take "encoding" out of the study file'],
    ],
    [
      'a long file in UTF-8 that the study calls latin1, wherever the reading cuts it',
      {
        study: (study) => Object.assign(study.files.persons, { encoding: 'latin1' }),
        files: {
          // Pieces of 65,536 bytes: the second one begins within a letter.
          'persons.csv': personsCsv([`a,1,25,${'x'.repeat(65_535 - PERSON_HEADER.length - 8)}ñ,p1,10,20,1,2`]),
        },
      },
      ['persons.csv: the study says that it is in latin1, but it is in UTF-8; take "encoding" out of the study file'],
    ],
    [
      'a character of code 0',
      { files: { 'persons.csv': firstPerson('a,1,25,s1\0,p1,10,20,1,2') } },
      ['persons.csv, line 2, column 10: it holds a character of code 0; export or copy the file again'],
    ],
    [
      'two columns of one name, and a name in other letters',
      {
        files: {
          'persons.csv': personsCsv(
            PERSONS.map((row) => `${row},9`),
            `${PERSON_HEADER.replace('WP', ' wp')},WH`,
          ),
        },
      },
      [
        'persons.csv, line 1, column WP: there is no column WP, but one that is called " wp"; export that column or take it out of the study file',
        'persons.csv, line 1, column WH: there are two columns WH; keep one of them or rename it',
        '2 errors',
      ],
    ],
    [
      'a quotation mark that is not closed',
      { files: { 'persons.csv': firstPerson('a,1,25,"s1,p1,10,20,1,2') } },
      ['persons.csv, line 2: a quotation mark that opens in this row is not closed; export or copy the file again'],
    ],
    [
      'a quotation mark inside a value',
      { files: { 'persons.csv': firstPerson('a,1,25,s"1,p1,10,20,1,2') } },
      ['persons.csv, line 2: a quotation mark stands inside a value; double it and put the value in quotation marks'],
    ],
    [
      'a row without end',
      { files: { 'persons.csv': `${PERSON_HEADER}\n"${'x'.repeat(3_000_000)}` } },
      ['persons.csv, line 2: the row is far too long; export or copy the file again'],
    ],
    [
      'a line before the header',
      { files: { 'persons.csv': `# made by hand\n${personsCsv()}` } },
      [
        'persons.csv, line 1: there is no column ID, nor any other that the study declares; put the header on the first line, or correct the path',
      ],
    ],
    [
      'a name for each row, without a column for them',
      { files: { 'persons.csv': personsCsv(PERSONS.slice(0, 2).map((row, place) => `${place},${row}`)) } },
      [
        'persons.csv, line 2: the row has 10 values, the header has 9; export or copy the file again',
        'persons.csv, line 3: the row has 10 values, the header has 9; export or copy the file again',
        '2 errors',
      ],
    ],
    [
      'a blank line',
      { files: { 'persons.csv': `${personsCsv()}\n` } },
      ['persons.csv, line 5: the line is blank; remove it'],
    ],
  ]);
});

describe('a path leads elsewhere', () => {
  const pathOfPersons = (path: string) => ({
    study: (study: { files: { persons: { path: string } } }) => {
      study.files.persons.path = path;
    },
  });
  const outside = (path: string) => [
    `study.json, line 7, column 7: the path ${path} leads out of the folder of --data; put the file into that folder and name it as it is there`,
  ];
  refuses([
    ['above the folder of the data', pathOfPersons('../persons.csv'), outside('../persons.csv')],
    ['from the root', pathOfPersons('/etc/hostname'), outside('/etc/hostname')],
    [
      'through a link',
      { ...pathOfPersons('link.csv'), before: (folder) => symlinkSync('/etc/hostname', join(folder, 'link.csv')) },
      outside('link.csv'),
    ],
    [
      'through a linked folder',
      { ...pathOfPersons('link/hostname'), before: (folder) => symlinkSync('/etc', join(folder, 'link')) },
      outside('link/hostname'),
    ],
    [
      'to a folder',
      { ...pathOfPersons('sub'), before: (folder) => mkdirSync(join(folder, 'sub')) },
      ['sub: it is not a file but a folder; put the right file in its place'],
    ],
    [
      'to a pipe, which nobody writes to',
      { ...pathOfPersons('pipe'), before: (folder) => void execFileSync('mkfifo', [join(folder, 'pipe')]) },
      ['pipe: it is not a file; put the right file in its place'],
    ],
    [
      'to no path at all',
      pathOfPersons('per\0sons.csv'),
      ['per\ufffdsons.csv: the path holds a character that no path can hold; correct the path'],
    ],
    [
      'to a name longer than any',
      pathOfPersons('x'.repeat(300)),
      [`${'x'.repeat(300)}: the path is longer than the system takes; correct the path`],
    ],
    [
      'to itself',
      { ...pathOfPersons('loop.csv'), before: (folder) => symlinkSync('loop.csv', join(folder, 'loop.csv')) },
      ['loop.csv: it is a link that leads back to itself; put the file in its place'],
    ],
  ]);

  it('may be a folder inside, and a folder of data that is itself a link', async () => {
    const { code } = await estimateChanged({
      ...pathOfPersons('sub/../sub/persons.csv'),
      before: (folder) => {
        mkdirSync(join(folder, 'sub'));
        symlinkSync(join(folder, 'persons.csv'), join(folder, 'sub', 'persons.csv'));
        symlinkSync(folder, join(folder, 'data'));
      },
      options: (folder) => ({ '--data': join(folder, 'data') }),
    });
    expect(code).toBe(0);
  });
});
