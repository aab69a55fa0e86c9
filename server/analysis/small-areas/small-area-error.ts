import { printable } from '../../files/printable.ts';
import { type FilePlace, placeInWords, type StudyError } from '../from-study/study-error.ts';
import type { TableError } from '../tables/table-error.ts';

/** What is wrong, and what to do about it. */
export interface SmallAreaProblem {
  readonly problem: string;
  readonly remedy: string;
}

/** One thing that is wrong, and its place. */
export interface SmallAreaFinding extends SmallAreaProblem {
  readonly place: FilePlace;
}

/** Figures of small areas that cannot be made. The message has a line for everything that is wrong. */
export class SmallAreaError extends Error {
  readonly findings: readonly SmallAreaFinding[];

  constructor(findings: readonly SmallAreaFinding[]) {
    super(findings.map(lineOf).join('\n'));
    this.name = 'SmallAreaError';
    this.findings = findings;
  }
}

/** Collects everything that is wrong, so that it can be mended at once. */
export class SmallAreaFaults {
  readonly #findings: SmallAreaFinding[] = [];

  add(place: FilePlace, { problem, remedy }: SmallAreaProblem): void {
    this.#findings.push({ place, problem, remedy });
  }

  /** Takes over what is wrong with the figure or the file of covariates, in words about this specification. */
  include(error: StudyError | TableError): void {
    for (const finding of error.findings) {
      const { file, line, column } = 'place' in finding ? finding.place : finding;
      this.add({ file, line, column }, { problem: ofAreas(finding.problem), remedy: ofAreas(finding.remedy) });
    }
  }

  /** Whether something is wrong at a place. */
  has({ file, line, column }: FilePlace): boolean {
    return this.#findings.some(({ place }) => place.file === file && place.line === line && place.column === column);
  }

  /** @throws SmallAreaError with everything that was found, if anything was */
  throwIfAny(): void {
    if (this.#findings.length > 0) throw new SmallAreaError(this.#findings);
  }
}

/** Data files are read as those of a study, and the figure is found as that of a table. */
function ofAreas(sentence: string): string {
  return sentence
    .replaceAll('the study file', 'the specification')
    .replaceAll('the study', 'the specification')
    .replaceAll('take it out of the table', 'choose another figure')
    .replaceAll(', or take those figures out', '')
    .replaceAll('docs/tables.md', 'docs/small-areas.md');
}

function lineOf({ place, problem, remedy }: SmallAreaFinding): string {
  return printable(`${placeInWords(place)}: ${problem}; ${remedy}`);
}
