import type { ImportProblemReply } from '#contract';
import { sampleProblem } from './sample-problems.ts';

/** What is wrong with the names of the columns of a file: those that nobody knows, twice, or missing. */
export function headerProblems(
  names: readonly string[],
  { known, required = known }: { known: readonly string[]; required?: readonly string[] },
): ImportProblemReply[] {
  const problems: ImportProblemReply[] = [];
  for (const [at, name] of names.entries()) {
    const position = at + 1;
    if (!known.includes(name)) {
      const details = { choices: [...known], position };
      problems.push(sampleProblem({ line: 1, column: `column ${position}` }, 'unknown-column', details));
    } else if (names.indexOf(name) < at) problems.push(sampleProblem({ line: 1, column: name }, 'duplicate-column'));
  }
  for (const column of required.filter((name) => !names.includes(name)))
    problems.push(sampleProblem({ line: 1, column }, 'missing-column'));
  return problems;
}
