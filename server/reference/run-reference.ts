import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ComparedCase, compareCase } from './compare-case.ts';
import { readCases } from './read-cases.ts';
import { type Dataset, readDataset } from './read-dataset.ts';
import { ReferenceProblem, referenceProblems } from './reference-problem.ts';
import { type Outcome, runCase } from './run-case.ts';

export interface CaseReport extends ComparedCase {
  readonly id: string;
  readonly kind: string;
  readonly optional: boolean;
  readonly outcome: Outcome;
}

/**
 * Runs every case of a reference file, in its order. Each data file is read once, when it is first needed.
 */
export async function runReference(file: string): Promise<CaseReport[]> {
  const { datasets, cases } = await readCases(file);
  const read = new Map<string, Dataset>();
  const dataOf = (name: string): Dataset => {
    const kept = read.get(name);
    if (kept !== undefined) return kept;
    const described = Object.hasOwn(datasets, name) ? datasets[name] : undefined;
    if (described === undefined) throw new ReferenceProblem(referenceProblems.unknownDataset({ file, name }));
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

/**
 * Writes what was computed, by case: rows, or the code of an error. JSON has no infinity, so it is written as
 * text.
 */
export function writeResults(path: string, reports: readonly CaseReport[]): void {
  const results = Object.fromEntries(reports.map(({ id, outcome }) => [id, resultOf(outcome)]));
  const text = JSON.stringify(results, (_, value) => (Math.abs(value) === Infinity ? String(value) : value), 1);
  writeFileSync(path, `${text}\n`);
}

function resultOf(outcome: Outcome): unknown {
  if ('rows' in outcome) return outcome.rows;
  return { error: 'notBuilt' in outcome ? 'not-built' : outcome.error };
}
