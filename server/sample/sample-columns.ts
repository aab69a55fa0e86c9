import type { ImportProblemReply } from '#contract';

const REQUIRED = ['unit_id', 'stratum', 'psu', 'area'];
const OPTIONAL = ['state', 'label', 'address', 'phone'];

export interface SampleColumns {
  /** Column name -> its place. */
  index: Map<string, number>;
  /** Names of the probability columns, in order of stage. */
  probabilities: string[];
}

/** The columns of a sample file: the required ones, one probability per stage (`p1`, `p2`... or `prob_1`...), the optional ones. */
export function sampleColumns(header: string[]): SampleColumns | { problems: ImportProblemReply[] } {
  const problems: ImportProblemReply[] = [];
  const index = new Map<string, number>();
  const stages = new Map<number, string>();
  const report = (column: string, code: string, message: string) => problems.push({ line: 1, column, code, message });

  header.forEach((cell, place) => {
    const name = cell.trim().toLowerCase();
    const stage = /^(?:p|prob_)([1-9])$/.exec(name)?.[1];
    if (!stage && ![...REQUIRED, ...OPTIONAL].includes(name))
      report(`column ${place + 1}`, 'unknown-column', `use: ${[...REQUIRED, 'p1, p2...', ...OPTIONAL].join(', ')}`);
    else if (index.has(name) || (stage && stages.has(Number(stage))))
      report(name, 'duplicate-column', 'keep one of them');
    else {
      index.set(name, place);
      if (stage) stages.set(Number(stage), name);
    }
  });
  for (const name of REQUIRED.filter((column) => !index.has(column))) report(name, 'missing-column', 'add this column');
  const probabilities = [...stages].sort(([a], [b]) => a - b).map(([, name]) => name);
  if (probabilities.length === 0) report('p1', 'missing-column', 'add one probability column per stage: p1, p2...');
  if ([...stages.keys()].some((stage) => stage > stages.size))
    report('p1', 'missing-column', 'number the probability columns from 1 without gaps');
  return problems.length > 0 ? { problems } : { index, probabilities };
}
