import { type FilePlace, StudyError, type StudyFinding, type StudyProblem } from './study-error.ts';

/** More of the same in one column says nothing new. */
const MOST_ALIKE = 5;

/** What is alike in several rows: its lines, and the last one that is listed. */
interface Alike {
  readonly lines: Set<number>;
  last: StudyFinding;
}

/** Collects everything that is wrong with a study and its data, so that it can be mended at once. */
export class StudyReport {
  readonly #findings: StudyFinding[] = [];
  readonly #alike = new Map<string, Alike>();

  add(place: FilePlace, problem: StudyProblem): void {
    const finding = { place, ...problem };
    const { file, line, column } = place;
    // A column with a number is one of the study file; a fault of a data file may be in every row.
    if (line === undefined || typeof column === 'number') {
      this.#findings.push(finding);
      return;
    }
    const kind = JSON.stringify([file, column, problem.code]);
    const alike = this.#alike.get(kind) ?? { lines: new Set(), last: finding };
    this.#alike.set(kind, alike);
    // Households and persons may be the same rows of the same file.
    if (alike.lines.has(line)) return;
    alike.lines.add(line);
    if (alike.lines.size > MOST_ALIKE) return;
    alike.last = finding;
    this.#findings.push(finding);
  }

  /** Takes over what another report found. */
  include(other: StudyReport): void {
    this.#findings.push(...other.#findings);
    for (const [kind, alike] of other.#alike) this.#alike.set(kind, alike);
  }

  /** @throws StudyError with everything that was found, if anything was: file by file, in the order of their lines */
  throwIfAny(): void {
    const files = [...new Set(this.#findings.map(({ place }) => place.file))];
    const [first, ...others] = this.#findings
      .toSorted((a, b) => files.indexOf(a.place.file) - files.indexOf(b.place.file) || lineOf(a) - lineOf(b))
      .map((finding) => this.#withRest(finding));
    if (first) throw new StudyError([first, ...others]);
  }

  /** The last one listed of many says how many there are. */
  #withRest(finding: StudyFinding): StudyFinding {
    const alike = [...this.#alike.values()].find(({ last }) => last === finding);
    if (!alike || alike.lines.size <= MOST_ALIKE) return finding;
    const more = alike.lines.size - MOST_ALIKE;
    return { ...finding, remedy: `${finding.remedy} (so on ${more.toLocaleString('en')} more lines)`, more };
  }
}

function lineOf({ place: { line = 0 } }: StudyFinding): number {
  return line;
}
