import {
  type FilePlace,
  placeInWords,
  type StudyError,
  type StudyErrorCode,
} from '../analysis/from-study/study-error.ts';
import { printable } from '../files/printable.ts';
import type { SaidSentence } from '../files/with-names.ts';

/** What can be wrong with a specification of weighting, its totals and its rows, besides the files themselves. */
export const WEIGHTING_ERROR_CODES = [
  'not-json',
  'wrong-shape',
  'wrong-expression',
  'unknown-name',
  'no-design',
  'wrong-weight',
  'wrong-factor',
  'wrong-correction',
  'no-category',
  'class-without-response',
  'total-twice',
  'wrong-total',
  'totals-file-missing',
  'total-missing',
  'cell-empty',
  'margins-differ',
  'case-twice',
  'step-impossible',
] as const;

/** Of weights that are made, with a warning: `negative-weights` are those that no figure is made with. */
export type WeightingErrorCode = (typeof WEIGHTING_ERROR_CODES)[number] | 'negative-weights' | 'unlikely-sum';

/** What is wrong, and what to do about it. */
export interface WeightingProblem {
  readonly code: WeightingErrorCode | StudyErrorCode;
  readonly problem: string;
  readonly remedy: string;
  readonly said?: SaidSentence;
}

/** One thing that is wrong, and its place. */
export interface WeightingFinding extends WeightingProblem {
  readonly place: FilePlace;
}

/**
 * Weights that cannot be made, or used. The message has a line for everything that is wrong: where, what, what to do.
 */
export class WeightingError extends Error {
  readonly findings: readonly [WeightingFinding, ...WeightingFinding[]];

  constructor(findings: readonly [WeightingFinding, ...WeightingFinding[]]) {
    super(findings.map(lineOf).join('\n'));
    this.name = 'WeightingError';
    this.findings = findings;
  }
}

/** Collects everything that is wrong, so that it can be mended at once. */
export class WeightingFaults {
  readonly #findings: WeightingFinding[] = [];

  add(place: FilePlace, problem: WeightingProblem): void {
    this.#take({ place, ...problem });
  }

  /** A file of totals that several steps name is wrong once. */
  #take(finding: WeightingFinding): void {
    const where = placeInWords(finding.place);
    const isSaid = this.#findings.some(
      ({ place, problem }) => problem === finding.problem && placeInWords(place) === where,
    );
    if (!isSaid) this.#findings.push(finding);
  }

  /** Takes over what is wrong with a data file, in words about a specification. */
  include({ findings }: StudyError): void {
    for (const finding of findings) this.#take({ ...finding, ...inWordsOfWeighting(finding) });
  }

  /** Whether something is wrong at a place. */
  has({ file, line, column }: FilePlace): boolean {
    return this.#findings.some(({ place }) => place.file === file && place.line === line && place.column === column);
  }

  get isEmpty(): boolean {
    return this.#findings.length === 0;
  }

  /** @throws WeightingError with everything that was found, if anything was */
  throwIfAny(): void {
    const [first, ...others] = this.#findings;
    if (first) throw new WeightingError([first, ...others]);
  }
}

function lineOf({ place, problem, remedy }: WeightingFinding): string {
  return printable(`${placeInWords(place)}: ${problem}; ${remedy}`);
}

/** Data files are read as those of a study. */
function inWordsOfWeighting({ problem, remedy }: WeightingProblem): Pick<WeightingProblem, 'problem' | 'remedy'> {
  const inWords = (sentence: string) =>
    sentence.replaceAll('the study file', 'the specification').replaceAll('the study', 'the specification');
  return { problem: inWords(problem), remedy: inWords(remedy) };
}
