import { printable } from '../../files/printable.ts';
import type { SaidSentence } from '../../files/with-names.ts';

/** Every way in which a study file or the data it describes can be unusable. */
export const STUDY_ERROR_CODES = [
  'file-missing',
  'file-unreadable',
  'file-empty',
  'file-truncated',
  'row-malformed',
  'no-rows',
  'study-not-json',
  'study-shape',
  'study-expression',
  'missing-column',
  'duplicate-column',
  'not-a-number',
  'invalid-weight',
  'invalid-amount',
  'blank-value',
  'duplicate-key',
  'parent-not-found',
  'unknown-code',
  'single-psu-stratum',
  'clusters-not-nested',
  'invalid-fpc',
] as const;

export type StudyErrorCode = (typeof STUDY_ERROR_CODES)[number];

/** Names of files whose records stand on no lines. */
const WITHOUT_LINES = /\.(dta|z?sav|parquet)$/i;

/**
 * Where in a file: line, or row in a format without lines, and column count from 1; a data file's column goes by its
 * name.
 */
export interface FilePlace {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | string | undefined;
  /** The part of the study, such as `persons`, `weight`. */
  readonly path?: readonly PropertyKey[];
}

/** What is wrong, and what to do about it. */
export interface StudyProblem {
  readonly code: StudyErrorCode;
  readonly problem: string;
  readonly remedy: string;
  /** Which sentence of `studyProblems` it is, and what it was made of. */
  readonly said?: SaidSentence;
}

/** One thing that is wrong, and its place. */
export interface StudyFinding extends StudyProblem {
  readonly place: FilePlace;
  /** How many more rows have the same, of the last one that is listed. */
  readonly more?: number;
}

/**
 * A study file or data files that cannot be used. The message has a line for everything that is wrong: where,
 * what, what to do. It names lines and columns and shows codes, never what could identify a person.
 *
 * @example
 * const place = { file: 'persons.csv', line: 1 };
 * new StudyError([{ place, ...studyProblems.missingColumn('AGE') }]).message
 * // => 'persons.csv, line 1: there is no column AGE; export that column or take it out of the study file'
 */
export class StudyError extends Error {
  readonly findings: readonly [StudyFinding, ...StudyFinding[]];

  constructor(findings: readonly [StudyFinding, ...StudyFinding[]]) {
    super(findings.map(lineOf).join('\n'));
    this.name = 'StudyError';
    this.findings = findings;
  }

  /** Of what was found first. */
  get code(): StudyErrorCode {
    return this.findings[0].code;
  }

  /** Of what was found first. */
  get place(): FilePlace {
    return this.findings[0].place;
  }
}

function lineOf({ place, problem, remedy }: StudyFinding): string {
  return printable(`${placeInWords(place)}: ${problem}; ${remedy}`);
}

/** Where in a file, as messages say it. */
export function placeInWords({ file, line, column }: FilePlace): string {
  const ofLine = line === undefined ? '' : `, ${WITHOUT_LINES.test(file) ? 'row' : 'line'} ${line}`;
  const ofColumn = column === undefined ? '' : `, column ${column}`;
  return `${file}${ofLine}${ofColumn}`;
}
