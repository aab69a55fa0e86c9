import type { z } from 'zod';
import { StudyError } from '../from-study/study-error.ts';
import { TableError, type TableFinding } from './table-error.ts';

/** Specifications of another shape, and what can be read of them nonetheless. */
export class WrongShape<Source> extends TableError {
  /** In the shape of what would have been read; undefined where nothing can be. */
  readonly despite: Source | undefined;

  constructor(findings: readonly TableFinding[], despite: Source | undefined) {
    super(findings);
    this.despite = despite;
  }
}

/** A specification whose parts of another shape were left out. */
export interface ReadDespite {
  readonly file: string;
  /** What is wrong with its shape; a finding that rests on such a part may be none. */
  readonly issues?: readonly z.core.$ZodIssue[];
}

/**
 * Reads specifications. Where their shape is wrong, what they name that a file does not have is told with it.
 *
 * @param read throws WrongShape
 * @param find looks for what the readable parts name, and throws TableError with what is not there
 * @throws WrongShape with everything that is wrong; its cause is why the data are not read, where they are not
 */
export async function readAtOnce<Source extends ReadDespite | readonly ReadDespite[]>(
  read: () => Source,
  find: (despite: Source) => unknown,
): Promise<Source> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WrongShape) || error.despite === undefined) throw error;
    const despite = error.despite as Source;
    throw await Promise.resolve(despite)
      .then(find)
      .then(
        () => error,
        (found) => together(error, found, [despite].flat()),
      );
  }
}

function together(error: WrongShape<unknown>, found: unknown, sources: readonly ReadDespite[]): WrongShape<unknown> {
  if (found instanceof StudyError) error.cause = found;
  if (!(found instanceof TableError)) return error;
  const named = found.findings.filter(({ file, ...finding }) =>
    sources.every(({ file: own, issues = [] }) => own !== file || !issues.some(({ path }) => isOf(finding, path))),
  );
  const findings = [...error.findings, ...named];
  const files = [...new Set(findings.map(({ file }) => file))];
  const sorted = files.flatMap((name) =>
    findings
      .filter(({ file }) => file === name)
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  );
  return new WrongShape(sorted, undefined);
}

/** On which parts of a specification a finding rests besides its own, by the sentence that it is said with. */
const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  eventAtResidence: ['basis'],
  residenceAtEvent: ['basis'],
  unitsAtEvent: ['basis'],
  gdpAbsent: ['money'],
  repeatedName: ['figures'],
  tooManyCells: ['figures', 'by'],
  tooManyPairs: ['figures', 'by', 'compare'],
  notExplained: ['kind'],
};

/** Whether a finding may come of a part that was left out: the default stands in its place then. */
function isOf({ said, path = [] }: Omit<TableFinding, 'file'>, leftOut: readonly PropertyKey[]): boolean {
  const sentence = said?.sentence ?? '';
  const isOfFigure = ['outcomeAbsent', 'totalNotTold', 'amountNotAsked', 'severalUnits', 'severalCategories'].includes(
    sentence,
  );
  if (isOfFigure) return path.slice(0, 2).every((part, place) => part === leftOut[place]);
  // A name that stands twice is told where it stands; figures are told all together.
  if (sentence === 'repeatedName' && path[0] !== 'figures') return false;
  return (RESTS_ON[sentence] ?? []).includes(String(leftOut[0]));
}
