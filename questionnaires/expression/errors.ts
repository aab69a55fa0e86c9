import type { SaidAs } from './named-sentences.ts';

/** Every way in which an instrument, a study file or one of their expressions can be unusable. */
export const INSTRUMENT_ERROR_CODES = [
  'expression-syntax',
  'unknown-name',
  'unknown-function',
  'refused-function',
  'type-mismatch',
  'invalid-instrument',
  'unknown-form',
  'unknown-crime',
  'unknown-language',
] as const;

export type InstrumentErrorCode = (typeof INSTRUMENT_ERROR_CODES)[number];

/**
 * A broken precondition of a questionnaire: the file itself is at fault, not an answer.
 *
 * The message says where, what, and what to do; `place` and `remedy` carry the first and the last apart so
 * that an editor can show them beside the line.
 *
 * @example throw new InstrumentError({ place: '{agee} > 17', ...instrumentProblems.unknownVariable({ name: 'agee' }) })
 */
export class InstrumentError extends Error {
  readonly code: InstrumentErrorCode;
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;
  /** Where in the expression it begins, from 1, when only one place can be meant. */
  readonly position: number | undefined;
  /** Which sentence of the catalogue it is, where it is one. */
  readonly said: SaidAs | undefined;

  constructor(about: {
    code: InstrumentErrorCode;
    place: string;
    problem: string;
    remedy: string;
    position?: number;
    said?: SaidAs;
  }) {
    super(`${about.place}: ${about.problem}; ${about.remedy}`);
    this.name = 'InstrumentError';
    this.code = about.code;
    this.place = about.place;
    this.problem = about.problem;
    this.remedy = about.remedy;
    this.position = about.position;
    this.said = about.said;
  }
}
