import { dirname } from 'node:path';
import { type ComparedCase, compareCase } from './compare-case.ts';
import { readCases } from './read-cases.ts';
import { type Dataset, readDataset } from './read-dataset.ts';
import { ReferenceProblem } from './reference-problem.ts';
import { type Outcome, runCase } from './run-case.ts';

export interface CaseReport extends ComparedCase {
  readonly id: string;
  readonly kind: string;
  readonly optional: boolean;
  readonly outcome: Outcome;
}

/** Runs every case of a reference file, in its order; data files are read once and when first needed. */
export async function runReference(file: string): Promise<CaseReport[]> {
  const { datasets, cases } = await readCases(file);
  const read = new Map<string, Dataset>();
  const dataOf = (name: string): Dataset => {
    const known = read.get(name);
    if (known !== undefined) return known;
    const described = Object.hasOwn(datasets, name) ? datasets[name] : undefined;
    if (described === undefined) throw new ReferenceProblem(`there is no dataset ${name} in ${file}`);
    const data = readDataset(dirname(file), described);
    read.set(name, data);
    return data;
  };
  return cases.map((described) => {
    const outcome = runCase(described, dataOf);
    return {
      id: described.id,
      kind: described.statistic.kind,
      optional: described.optional ?? false,
      outcome,
      ...compareCase(described, outcome),
    };
  });
}
