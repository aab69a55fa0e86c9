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
  file: string;
  line?: number | undefined;
  column?: number | string | undefined;
}

/**
 * A study file or a data file that cannot be used. The message is one sentence: where, what, what to do.
 * It names lines and columns and shows codes, never what could identify a person.
 *
 * @example new StudyError('missing-column', { file: 'persons.csv.gz', line: 1 }, 'there is no column FAC_ELE', 'export it').message
 * // => 'persons.csv.gz, line 1: there is no column FAC_ELE; export it'
 */
export class StudyError extends Error {
  readonly code: StudyErrorCode;
  readonly place: FilePlace;
  readonly remedy: string;

  constructor(code: StudyErrorCode, place: FilePlace, problem: string, remedy: string) {
    super(`${written(place)}: ${problem}; ${remedy}`);
    this.name = 'StudyError';
    this.code = code;
    this.place = place;
    this.remedy = remedy;
  }
}

function written({ file, line, column }: FilePlace): string {
  return [file, line === undefined ? '' : `, line ${line}`, column === undefined ? '' : `, column ${column}`].join('');
}
