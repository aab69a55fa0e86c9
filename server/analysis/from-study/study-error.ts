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

function problemOf(code: StudyErrorCode, problem: string, remedy: string): StudyProblem {
  return { code, problem, remedy };
}

const EXPORT_AGAIN = 'export or copy the file again';

/** The sentences of all study errors: of files, of values, of the study file. */
export const studyProblems = {
  noStudyFile: () => problemOf('file-missing', 'there is no such study file', 'check the path given with --study'),
  noDataFile: () => problemOf('file-missing', 'there is no such file', 'give the folder that holds it with --data'),
  emptyFile: () => problemOf('file-empty', 'the file is empty', EXPORT_AGAIN),
  noRows: () => problemOf('no-rows', 'the file has a header but no rows', EXPORT_AGAIN),
  endsTooEarly: () => problemOf('file-truncated', 'the compressed file ends too early', EXPORT_AGAIN),
  notGzip: () => problemOf('file-truncated', 'it is not a valid gzip file', EXPORT_AGAIN),
  wrongWidth: (found: number | undefined, expected: number) =>
    problemOf(
      'row-malformed',
      `the row has ${found ?? 'another number of'} values, the header has ${expected}`,
      EXPORT_AGAIN,
    ),
  openQuotation: () => problemOf('row-malformed', 'a quotation mark is not closed', EXPORT_AGAIN),
  notCsv: () => problemOf('row-malformed', 'the row is not valid CSV', EXPORT_AGAIN),
  missingColumn: (name: string) =>
    problemOf('missing-column', `there is no column ${name}`, 'export that column or take it out of the study file'),

  notANumber: (cell: string) =>
    problemOf('not-a-number', `"${shortened(cell)}" is not a number`, 'correct the value or leave it blank'),
  blankValue: () =>
    problemOf('blank-value', 'the value is blank', 'give every record its keys, its stratum and its PSU'),
  blankWeight: () => problemOf('invalid-weight', 'the weight is blank', 'give every record a weight of 0 or more'),
  invalidWeight: (weight: number) =>
    problemOf('invalid-weight', `the weight is ${weight}`, 'give every record a weight of 0 or more'),
  zeroWeight: () => problemOf('invalid-weight', 'the weight is 0', 'leave out records that represent nobody'),
  invalidCounts: () => problemOf('invalid-weight', 'times / forms is not a positive number', 'correct the two counts'),
  duplicateKey: (firstLine: number | undefined) =>
    problemOf('duplicate-key', `the key of line ${firstLine} occurs again`, 'keep one record per key'),
  parentNotFound: (parentFile: string) =>
    problemOf('parent-not-found', `no record of ${parentFile} has this key`, 'export both files together'),
  undeclaredCrime: () =>
    problemOf(
      'unknown-code',
      'the incident matches no declared crime',
      'correct the value or declare the crime in incidents.crimes',
    ),
  unknownCode: (text: string) =>
    problemOf(
      'unknown-code',
      `"${shortened(text)}" is not on the code list`,
      'correct the value or add the code to the study file',
    ),

  notJson: (reason: string) =>
    problemOf('study-not-json', `it is not JSON (${reason.replace(/\s+/g, ' ')})`, 'correct the file'),
  wrongShape: (part: string, reason: string) =>
    problemOf('study-shape', `${part}: ${reason}`, 'see questionnaires/studies/README.md'),
  wrongExpression: (problem: string, remedy: string) => problemOf('study-expression', problem, remedy),
  undeclaredColumn: (name: string, file: string) =>
    problemOf(
      'study-shape',
      `the study uses the column ${name} of ${file}, but does not declare it`,
      'add it to the columns of that file',
    ),
  textWeight: (name: string) =>
    problemOf('study-shape', `${name} is a weight, but is declared as text`, 'declare it as a number'),
  unlistedFile: (part: string, name: string) =>
    problemOf('study-shape', `${part}.file is ${name}, but files has no ${name}`, 'name one of the entries of files'),
  crimeTwice: (crime: string) =>
    problemOf('study-shape', `the crime ${crime} is declared twice`, 'join the two conditions'),
  unknownCrime: (part: string, crime: string) =>
    problemOf('study-shape', `${part} names ${crime}, which is not a declared crime`, 'declare that crime'),
  crimeAndSet: (name: string) => problemOf('study-shape', `${name} is both a crime and a set`, 'rename one of the two'),
  unknownDomain: (name: string) =>
    problemOf('study-shape', `the profile names ${name}, which is not a domain of persons`, 'declare that domain'),
};

/** Enough of a value to find it in the file. */
function shortened(value: string): string {
  return value.slice(0, 40);
}
