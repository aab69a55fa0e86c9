import type { FileFault } from '../../files/file-fault.ts';
import type { JsonFault } from '../../files/parse-json-text.ts';
import type { VarianceFrame } from '../analysis-file.ts';
import type { StudyProblem } from './study-error.ts';

const EXPORT_AGAIN = 'export or copy the file again';
const AS_CSV = 'export it as CSV in UTF-8, with commas';
/** Enough of an expression to find it in the file. */
const LONGEST_QUOTE = 300;
const WEIGH_ALL = 'give every record a weight of 0 or more';

/** A weight says for how many of the population a record stands. Beyond these limits sums of squares overflow. */
export const SMALLEST_WEIGHT = 1e-15;
export const LARGEST_WEIGHT = 1e15;

/** The sentences of all study errors: of files, of values, of the study file. */
export const studyProblems = {
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
  foreignFile: (name: string) => ({ code: 'file-unreadable', problem: `it is ${name}, not CSV`, remedy: AS_CSV }),
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
      : 'save it as UTF-8',
  }),
  notLatin1: () => ({
    code: 'file-unreadable',
    problem: 'the study says that it is in latin1, but it is in UTF-8',
    remedy: 'take "encoding" out of the study file',
  }),
  zeroByte: () => ({ code: 'file-unreadable', problem: 'it holds a character of code 0', remedy: EXPORT_AGAIN }),
  otherSeparator: (separator: string) => ({
    code: 'row-malformed',
    problem: `its values are separated by ${separator}`,
    remedy: 'export it with commas, and numbers with a decimal point',
  }),
  emptyFile: () => ({ code: 'file-empty', problem: 'the file is empty', remedy: EXPORT_AGAIN }),
  noRows: () => ({ code: 'no-rows', problem: 'the file has a header but no rows', remedy: EXPORT_AGAIN }),
  endsTooEarly: () => ({
    code: 'file-truncated',
    problem: 'the compressed file ends too early',
    remedy: EXPORT_AGAIN,
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
  noColumns: (name: string) => ({
    code: 'missing-column',
    problem: `there is no column ${name}, nor any other that the study declares`,
    remedy: 'put the header on the first line, or correct the path',
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

  notANumber: (cell: string) => ({
    code: 'not-a-number',
    problem: `"${shortened(cell)}" is not a number`,
    remedy: /^-?\d+,\d+$/.test(cell)
      ? 'write a decimal point, and nothing between thousands'
      : 'correct the value or leave it blank',
  }),
  blankValue: () => ({
    code: 'blank-value',
    problem: 'the value is blank',
    remedy: 'give every record its keys, its stratum and its PSU',
  }),
  largeCode: () => ({
    code: 'study-shape',
    problem: 'the column is declared as a number, and the code has more digits than a number keeps',
    remedy: 'declare the column as text',
  }),
  blankWeight: () => ({ code: 'invalid-weight', problem: 'the weight is blank', remedy: WEIGH_ALL }),
  invalidWeight: (weight: number) => ({
    code: 'invalid-weight',
    problem: `the weight is ${weight}`,
    remedy: WEIGH_ALL,
  }),
  extremeWeight: (weight: number) => ({
    code: 'invalid-weight',
    problem: `the weight is ${weight}, too large or too small to calculate with`,
    remedy: `give weights of 0, or from 1e-15 to 1e15`,
  }),
  weightOfNobody: ({ unit, line, file }: { unit: string; line: number; file: string }) => ({
    code: 'invalid-weight',
    problem: `the incident has a weight, but its ${unit} (${file}, line ${line}) has weight 0`,
    remedy: `give the ${unit} its weight, or leave the incident out with incidents.inScope`,
  }),
  invalidCounts: () => ({
    code: 'invalid-weight',
    problem: 'times and forms are not two positive numbers',
    remedy: 'correct the two counts',
  }),
  duplicateKey: (firstLine: number) => ({
    code: 'duplicate-key',
    problem: `the key of line ${firstLine} occurs again`,
    remedy: 'keep one record per key',
  }),
  parentNotFound: (parentFile: string) => ({
    code: 'parent-not-found',
    problem: `no record of ${parentFile} has this key`,
    remedy: 'export both files together',
  }),
  undeclaredCrime: () => ({
    code: 'unknown-code',
    problem: 'the incident matches no declared crime',
    remedy: 'correct the value or declare the crime in incidents.crimes',
  }),
  unknownCode: (text: string) => ({
    code: 'unknown-code',
    problem: `"${shortened(text)}" is not on the code list`,
    remedy: 'correct the value or add the code to the study file',
  }),

  ofJson: ({ kind, why = '', path, remedy }: Omit<JsonFault, 'line' | 'column'>) => {
    switch (kind) {
      case 'not-json':
        return { code: 'study-not-json', problem: `it is not JSON (${why})`, remedy };
      case 'too-deep':
        return { code: 'study-shape', problem: 'it is nested more deeply than any study needs', remedy };
      case 'repeated-key':
        return { code: 'study-shape', problem: `${path} stands twice, and only the last one would count`, remedy };
      case 'reserved-key':
        return { code: 'study-shape', problem: `the name ${path} means something else to programs`, remedy };
    }
  },
  wrongShape: ({ part, reason, remedy }: { part: string; reason: string; remedy: string }) => ({
    code: 'study-shape',
    problem: `${part}: ${reason}`,
    remedy: `${remedy} (see questionnaires/studies/README.md)`,
  }),
  amounts: () => ({
    code: 'study-shape',
    problem: 'incidents.amounts: no figure uses amounts',
    remedy: 'take it out, with the columns that only it reads',
  }),
  unknownAnswerCode: (code: string) => ({
    code: 'study-shape',
    problem: `the answer ${shortened(code)} counts for nothing`,
    remedy: 'use the codes of questionnaires/studies/README.md',
  }),
  blankName: () => ({ code: 'study-shape', problem: 'the name is blank', remedy: 'give it a name' }),
  noCategories: () => ({
    code: 'study-shape',
    problem: 'there is no category',
    remedy: 'add one, or take the domain out',
  }),
  impossibleName: () => ({
    code: 'study-shape',
    problem: 'this name means something else to programs, or holds a control character',
    remedy: 'choose another name',
  }),
  wrongExpression: (error: { place: string; problem: string; remedy: string }) => ({
    code: 'study-expression',
    problem: `${error.place.slice(0, LONGEST_QUOTE)}: ${error.problem}`,
    remedy: error.remedy,
  }),
  undeclaredColumn: ({ name, file }: { name: string; file: string }) => ({
    code: 'study-shape',
    problem: `the study uses the column ${name} of ${file}, but does not declare it`,
    remedy: 'add it to the columns of that file',
  }),
  textWeight: (name: string) => ({
    code: 'study-shape',
    problem: `${name} is a weight, but is declared as text`,
    remedy: 'declare it as a number',
  }),
  unlistedFile: ({ part, name }: { part: string; name: string }) => ({
    code: 'study-shape',
    problem: `${part}.file is ${name}, but files has no ${name}`,
    remedy: 'name one of the entries of files',
  }),
  crimeTwice: (crime: string) => ({
    code: 'study-shape',
    problem: `the crime ${crime} is declared twice`,
    remedy: 'join the two conditions',
  }),
  unknownCrime: ({ part, crime }: { part: string; crime: string }) => ({
    code: 'study-shape',
    problem: `${part} names ${crime}, which is not a declared crime`,
    remedy: 'declare that crime',
  }),
  wrongLevel: ({ part, crime, level }: { part: string; crime: string; level: string }) => ({
    code: 'study-shape',
    problem: `${part} names ${crime}, which is not a crime of level ${level}`,
    remedy: 'take it out, or correct the level of the crime',
  }),
  domainTwice: (name: string) => ({
    code: 'study-shape',
    problem: `incidents have the domain ${shortened(name)} of their persons already`,
    remedy: 'rename one of the two',
  }),
  crimeAndSet: (name: string) => ({
    code: 'study-shape',
    problem: `${name} is both a crime and a set`,
    remedy: 'rename one of the two',
  }),
  listedTwice: (entry: string) => ({
    code: 'study-shape',
    problem: `${shortened(entry)} stands twice in the list`,
    remedy: 'keep one of them',
  }),
  knownAndUnknown: (code: string) => ({
    code: 'study-shape',
    problem: `the code ${shortened(code)} is a category and unknown at once`,
    remedy: 'keep it in one of the two lists',
  }),
  unknownDomain: (name: string) => ({
    code: 'study-shape',
    problem: `the profile names ${name}, which is not a domain of persons`,
    remedy: 'declare that domain',
  }),

  lonelyPsu: ({ stratum, psu, frame }: { stratum: string; psu: string; frame: VarianceFrame }) => ({
    code: 'single-psu-stratum',
    problem: `stratum ${shortened(stratum)} has one PSU, ${shortened(psu)}, in the frame ${frame}`,
    remedy: `choose another design.lonelyPsu.${frame} than fail, or merge the stratum with another`,
  }),
  psuInTwoStrata: (found: { psu: string; stratum: string; other: string; line: number }) => ({
    code: 'clusters-not-nested',
    problem: `PSU ${shortened(found.psu)} is in stratum ${shortened(found.stratum)} here and in stratum ${shortened(found.other)} on line ${found.line}`,
    remedy: 'set design.nested to true if codes of PSUs repeat from stratum to stratum, or correct the code',
  }),
} satisfies Record<string, (about: never) => StudyProblem>;

/** Enough of a value to find it in the file. */
function shortened(value: string): string {
  return value.slice(0, 40);
}
