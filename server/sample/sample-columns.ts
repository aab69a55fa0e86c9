import type { ImportProblemReply } from '#contract';
import { sampleProblem } from './sample-problems.ts';

const REQUIRED = ['unit_id', 'stratum', 'psu', 'area'];
const OPTIONAL = ['state', 'label', 'address', 'phone', 'reserve'];
const EVERY_COLUMN = [...REQUIRED, 'p1, p2...', ...OPTIONAL];

export interface SampleColumns {
  /** Column name -> its position. */
  index: Map<string, number>;
  /** Names of the probability columns, in order of stage. */
  probabilities: string[];
}

/**
 * The columns of a sample file: the required ones, one probability per stage (`p1`, `p2`... or `prob_1`...),
 * the optional ones.
 */
export function sampleColumns(header: string[]): SampleColumns | { problems: ImportProblemReply[] } {
  const problems: ImportProblemReply[] = [];
  const index = new Map<string, number>();
  const stages = new Map<number, string>();
  const inHeader = (column: string) => ({ line: 1, column });

  header.forEach((cell, position) => {
    const name = cell.trim().toLowerCase();
    const stage = /^(?:p|prob_)([1-9])$/.exec(name)?.[1];
    if (!stage && ![...REQUIRED, ...OPTIONAL].includes(name)) {
      const details = { choices: EVERY_COLUMN, position: position + 1 };
      problems.push(sampleProblem(inHeader(`column ${position + 1}`), 'unknown-column', details));
    } else if (index.has(name) || (stage && stages.has(Number(stage))))
      problems.push(sampleProblem(inHeader(name), 'duplicate-column'));
    else {
      index.set(name, position);
      if (stage) stages.set(Number(stage), name);
    }
  });
  for (const name of REQUIRED.filter((column) => !index.has(column)))
    problems.push(sampleProblem(inHeader(name), 'missing-column'));
  const probabilities = [...stages].sort(([a], [b]) => a - b).map(([, name]) => name);
  if (probabilities.length === 0) problems.push(sampleProblem(inHeader('p1'), 'missing-probability'));
  if ([...stages.keys()].some((stage) => stage > stages.size))
    problems.push(sampleProblem(inHeader('p1'), 'probability-number'));
  return problems.length > 0 ? { problems } : { index, probabilities };
}
