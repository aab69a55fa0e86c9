/** Every way in which a study file or the data it describes can be unusable. */
export const STUDY_ERROR_CODES = [
  'file-missing',
  'file-empty',
  'file-truncated',
  'row-malformed',
  'no-rows',
  'study-not-json',
  'study-shape',
  'study-expression',
  'missing-column',
  'not-a-number',
  'invalid-weight',
  'blank-value',
  'duplicate-key',
  'parent-not-found',
  'unknown-code',
] as const;

export type StudyErrorCode = (typeof STUDY_ERROR_CODES)[number];

/** Where in a file: line and column count from 1; a data file's column goes by its name. */
export interface FilePlace {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | string | undefined;
}

/** What is wrong, and what to do about it. */
export interface StudyProblem {
  readonly code: StudyErrorCode;
  readonly problem: string;
  readonly remedy: string;
}

/**
 * A study file or a data file that cannot be used. The message is one sentence: where, what, what to do. It
 * names lines and columns and shows codes, never what could identify a person.
 *
 * @example
 * new StudyError({ place: { file: 'persons.csv', line: 1 }, ...studyProblems.missingColumn('AGE') }).message
 * // => 'persons.csv, line 1: there is no column AGE; export that column or take it out of the study file'
 */
export class StudyError extends Error {
  readonly code: StudyErrorCode;
  readonly place: FilePlace;
  readonly remedy: string;

  constructor({ code, place, problem, remedy }: StudyProblem & { place: FilePlace }) {
    super(`${placeInWords(place)}: ${problem}; ${remedy}`);
    this.name = 'StudyError';
    this.code = code;
    this.place = place;
    this.remedy = remedy;
  }
}

function placeInWords({ file, line, column }: FilePlace): string {
  const ofLine = line === undefined ? '' : `, line ${line}`;
  const ofColumn = column === undefined ? '' : `, column ${column}`;
  return `${file}${ofLine}${ofColumn}`;
}

const EXPORT_AGAIN = 'export or copy the file again';
const WEIGH_ALL = 'give every record a weight of 0 or more';

/** The sentences of all study errors: of files, of values, of the study file. */
export const studyProblems = {
  noStudyFile: () => ({
    code: 'file-missing',
    problem: 'there is no such study file',
    remedy: 'check the path given with --study',
  }),
  noDataFile: () => ({
    code: 'file-missing',
    problem: 'there is no such file',
    remedy: 'give the folder that holds it with --data',
  }),
  emptyFile: () => ({ code: 'file-empty', problem: 'the file is empty', remedy: EXPORT_AGAIN }),
  noRows: () => ({ code: 'no-rows', problem: 'the file has a header but no rows', remedy: EXPORT_AGAIN }),
  endsTooEarly: () => ({
    code: 'file-truncated',
    problem: 'the compressed file ends too early',
    remedy: EXPORT_AGAIN,
  }),
  notGzip: () => ({ code: 'file-truncated', problem: 'it is not a valid gzip file', remedy: EXPORT_AGAIN }),
  wrongWidth: (values: { found: number | undefined; expected: number }) => ({
    code: 'row-malformed',
    problem: `the row has ${values.found ?? 'another number of'} values, the header has ${values.expected}`,
    remedy: EXPORT_AGAIN,
  }),
  openQuotation: () => ({ code: 'row-malformed', problem: 'a quotation mark is not closed', remedy: EXPORT_AGAIN }),
  notCsv: () => ({ code: 'row-malformed', problem: 'the row is not valid CSV', remedy: EXPORT_AGAIN }),
  missingColumn: (name: string) => ({
    code: 'missing-column',
    problem: `there is no column ${name}`,
    remedy: 'export that column or take it out of the study file',
  }),

  notANumber: (cell: string) => ({
    code: 'not-a-number',
    problem: `"${shortened(cell)}" is not a number`,
    remedy: 'correct the value or leave it blank',
  }),
  blankValue: () => ({
    code: 'blank-value',
    problem: 'the value is blank',
    remedy: 'give every record its keys, its stratum and its PSU',
  }),
  blankWeight: () => ({ code: 'invalid-weight', problem: 'the weight is blank', remedy: WEIGH_ALL }),
  invalidWeight: (weight: number) => ({
    code: 'invalid-weight',
    problem: `the weight is ${weight}`,
    remedy: WEIGH_ALL,
  }),
  zeroWeight: () => ({
    code: 'invalid-weight',
    problem: 'the weight is 0',
    remedy: 'leave out records that represent nobody',
  }),
  invalidCounts: () => ({
    code: 'invalid-weight',
    problem: 'times / forms is not a positive number',
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

  notJson: (reason: string) => ({
    code: 'study-not-json',
    problem: `it is not JSON (${reason.replace(/\s+/g, ' ')})`,
    remedy: 'correct the file',
  }),
  wrongShape: ({ part, reason }: { part: string; reason: string }) => ({
    code: 'study-shape',
    problem: `${part}: ${reason}`,
    remedy: 'see questionnaires/studies/README.md',
  }),
  wrongExpression: (error: { place: string; problem: string; remedy: string }) => ({
    code: 'study-expression',
    problem: `${error.place}: ${error.problem}`,
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
  crimeAndSet: (name: string) => ({
    code: 'study-shape',
    problem: `${name} is both a crime and a set`,
    remedy: 'rename one of the two',
  }),
  unknownDomain: (name: string) => ({
    code: 'study-shape',
    problem: `the profile names ${name}, which is not a domain of persons`,
    remedy: 'declare that domain',
  }),
} satisfies Record<string, (about: never) => StudyProblem>;

/** Enough of a value to find it in the file. */
function shortened(value: string): string {
  return value.slice(0, 40);
}
