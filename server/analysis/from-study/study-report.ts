import { type FilePlace, StudyError, type StudyFinding, type StudyProblem } from './study-error.ts';

/** More of the same in one column says nothing new. */
const MOST_ALIKE = 5;

/** Collects everything that is wrong with a study and its data, so that it can be mended at once. */
export class StudyReport {
  readonly #findings: StudyFinding[] = [];
  /** By file, column and kind: how many there are. */
  readonly #alike = new Map<string, { count: number; last: StudyFinding }>();

  add(place: FilePlace, problem: StudyProblem): void {
    const finding = { place, ...problem };
    // Every place in a study file is another fault; a fault of a data file may be in every row.
    const isOfRow = typeof place.column !== 'number';
    const kind = JSON.stringify([place.file, isOfRow ? place.column : place, problem.code]);
    const alike = this.#alike.get(kind) ?? { count: 0, last: finding };
    alike.count++;
    this.#alike.set(kind, alike);
    if (alike.count > MOST_ALIKE) return;
    alike.last = finding;
    this.#findings.push(finding);
  }

  /** Takes over what another report found. */
  include(other: StudyReport): void {
    this.#findings.push(...other.#findings);
    for (const [kind, alike] of other.#alike) this.#alike.set(kind, alike);
  }

  /** @throws StudyError with everything that was found, if anything was */
  throwIfAny(): void {
    const [first, ...others] = this.#findings.map((finding) => this.#withRest(finding));
    if (first) throw new StudyError([first, ...others]);
  }

  /** The last one listed of many says how many there are. */
  #withRest(finding: StudyFinding): StudyFinding {
    const alike = [...this.#alike.values()].find(({ last }) => last === finding);
    if (!alike || alike.count <= MOST_ALIKE) return finding;
    const rest = (alike.count - MOST_ALIKE).toLocaleString('en');
    return { ...finding, remedy: `${finding.remedy} (and in ${rest} more rows)` };
  }
}
