import type { FileFault } from '../../../files/file-fault.ts';
import type { FileKind } from '../../../files/file-kind.ts';
import type { StudyProblem } from '../study-error.ts';
import { shortened } from './shortened.ts';

const EXPORT_AGAIN = 'export or copy the file again';
const AS_CSV = 'export it as CSV in UTF-8, with commas';
const ENDINGS = { SPSS: '.sav', Stata: '.dta', Parquet: '.parquet' };

/** What is wrong with a file: it is not there, not whole, or not what it has to be. */
export const dataFileProblems = {
  ofStudyFile: ({ kind, problem, remedy }: FileFault) => ({
    code: kind === 'absent' ? 'file-missing' : 'file-unreadable',
    problem: kind === 'absent' ? 'there is no such study file' : problem,
    remedy: kind === 'absent' ? 'check the path given with --study' : remedy,
  }),
  ofDataFile: ({ kind, problem, remedy }: FileFault) => ({
    code: kind === 'absent' ? 'file-missing' : 'file-unreadable',
    problem,
    remedy: kind === 'absent' ? 'give the folder that holds it with --data' : remedy,
  }),
  notBrought: (path: string) => ({
    code: 'study-shape',
    problem: `no data file of the study is called ${shortened(path)}`,
    remedy: 'bring it or choose it among the data files, or correct the path',
  }),
  noDataFolder: () => ({
    code: 'file-missing',
    problem: 'there is no such folder',
    remedy: 'give the folder of the data files with --data',
  }),
  outsideFolder: (path: string) => ({
    code: 'study-shape',
    problem: `the path ${shortened(path)} leads out of the folder of --data`,
    remedy: 'put the file into that folder and name it as it is there',
  }),
  foreignFile: ({ name, format }: Pick<FileKind, 'name' | 'format'>) => ({
    code: 'file-unreadable',
    problem: `it is ${name}, not CSV`,
    remedy: format ? `let its name end in ${ENDINGS[format]}, without .gz, here and in the study file` : AS_CSV,
  }),
  notOfItsFormat: (format: string) => ({
    code: 'file-unreadable',
    problem: `its name says that it is a file of ${format}, but it is none`,
    remedy: 'give it its right name, here and in the study file, or export it again if its beginning is damaged',
  }),
  brokenFormat: ({ format, why }: { format: string; why: string }) => ({
    code: 'file-unreadable',
    problem: `it is no sound file of ${format}: ${why}`,
    remedy: EXPORT_AGAIN,
  }),
  unknownStata: (version: string) => ({
    code: 'file-unreadable',
    problem: `it is a Stata file of format ${shortened(version)}, which is not read`,
    remedy: 'save it in a format from 113 to 119 (Stata 8 or later), or export it as CSV',
  }),
  unknownEncoding: (encoding: string) => ({
    code: 'file-unreadable',
    problem: `it says that its texts are in ${shortened(encoding)}, which is not read`,
    remedy: 'add "encoding" to the file in the study, or save it in UTF-8',
  }),
  onlyText: (what: string) => ({
    code: 'study-shape',
    problem: `the study states ${what}, which only files of text have`,
    remedy: `take ${what} out of the study file`,
  }),
  endsInHeader: () => ({
    code: 'file-truncated',
    problem: 'the file ends before its first row, or a length in it is far too large',
    remedy: EXPORT_AGAIN,
  }),
  fewerRows: ({ rows, found }: { rows: number; found: number }) => ({
    code: 'file-truncated',
    problem: `the file announces ${rows.toLocaleString('en')} rows and has room for ${found.toLocaleString('en')}`,
    remedy: EXPORT_AGAIN,
  }),
  nestedColumn: () => ({
    code: 'file-unreadable',
    problem: 'the column holds lists or groups of values',
    remedy: 'export one value a row, or take the column out of the study file',
  }),
  noLabels: () => ({
    code: 'study-shape',
    problem: 'the column is declared as label, but its values have no labels in the file',
    remedy: 'declare it as text or as number',
  }),
  hiddenGzip: (path: string) => ({
    code: 'file-unreadable',
    problem: 'it is a file compressed with gzip, and its name does not say so',
    remedy: `rename it to ${shortened(path)}.gz, here and in the study file, or decompress it`,
  }),
  notUtf8: (encoding: string) => ({
    code: 'file-unreadable',
    problem: `it is not text in UTF-8; it looks like ${encoding}`,
    remedy: encoding.startsWith('Latin 1')
      ? 'add "encoding": "latin1" to the file in the study, or save it as UTF-8'
      : encoding === 'UTF-16'
        ? 'add "encoding": "utf-16" to the file in the study, or save it as UTF-8'
        : 'save it as UTF-8',
  }),
  notLatin1: (stated: string) => ({
    code: 'file-unreadable',
    problem: `the study says that it is in ${stated}, but it is in UTF-8`,
    remedy: 'take "encoding" out of the study file',
  }),
  zeroByte: () => ({ code: 'file-unreadable', problem: 'it holds a character of code 0', remedy: EXPORT_AGAIN }),
  notUtf16: () => ({
    code: 'file-unreadable',
    problem: 'the study says that it is in utf-16, but it is not',
    remedy: 'take "encoding" out of the study file',
  }),
  otherSeparator: ({ name, sign }: { name: string; sign: string }) => ({
    code: 'row-malformed',
    problem: `its values are separated by ${name}`,
    remedy: `add "separator": ${JSON.stringify(sign)} to the file in the study, or export it with commas`,
  }),
  emptyFile: () => ({ code: 'file-empty', problem: 'the file is empty', remedy: EXPORT_AGAIN }),
  noRows: () => ({ code: 'no-rows', problem: 'the file has a header but no rows', remedy: EXPORT_AGAIN }),
  endsTooEarly: () => ({
    code: 'file-truncated',
    problem: 'the compressed file ends too early',
    remedy: EXPORT_AGAIN,
  }),
  unpacksTooFar: (megabytes: number) => ({
    code: 'file-unreadable',
    problem: `it unpacks to more than ${megabytes.toLocaleString('en')} MB`,
    remedy: 'bring it with the columns that the study reads, or use cifra estimate',
  }),
  notGzip: () => ({ code: 'file-truncated', problem: 'it is not a valid gzip file', remedy: EXPORT_AGAIN }),
  wrongWidth: (values: { found: number; expected: number }) => ({
    code: 'row-malformed',
    problem: `the row has ${values.found} values, the header has ${values.expected}`,
    remedy: EXPORT_AGAIN,
  }),
  blankLine: () => ({ code: 'row-malformed', problem: 'the line is blank', remedy: 'remove it' }),
  openQuotation: () => ({
    code: 'row-malformed',
    problem: 'a quotation mark that opens in this row is not closed',
    remedy: EXPORT_AGAIN,
  }),
  strayQuotation: () => ({
    code: 'row-malformed',
    problem: 'a quotation mark stands inside a value',
    remedy: 'double it and put the value in quotation marks',
  }),
  twoLineBreaks: () => ({
    code: 'row-malformed',
    problem: 'the line breaks in another way than the first one',
    remedy: 'save the file with line breaks of one kind',
  }),
  endlessRow: () => ({ code: 'row-malformed', problem: 'the row is far too long', remedy: EXPORT_AGAIN }),
  notCsv: () => ({ code: 'row-malformed', problem: 'the row is not valid CSV', remedy: EXPORT_AGAIN }),
  noColumns: (name: string, hasLines = true) => ({
    code: 'missing-column',
    problem: `there is no column ${name}, nor any other that the study declares`,
    remedy: hasLines ? 'put the header on the first line, or correct the path' : 'correct the path or the names',
  }),
  columnTwice: (name: string) => ({
    code: 'duplicate-column',
    problem: `there are two columns ${shortened(name)}`,
    remedy: 'keep one of them or rename it',
  }),
  missingColumn: (name: string, similar?: string) => ({
    code: 'missing-column',
    problem: `there is no column ${name}${similar === undefined ? '' : `, but one that is called "${shortened(similar)}"`}`,
    remedy: 'export that column or take it out of the study file',
  }),
} satisfies Record<string, (about: never) => StudyProblem>;
