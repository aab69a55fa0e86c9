import type { ImportProblemReply } from '#contract';
import type { Act, Store } from '../storage/store.ts';
import { readSampleCsv } from './read-sample-csv.ts';
import { sampleProblem } from './sample-problems.ts';

/**
 * Imports a sample from CSV: every unit or, when something is wrong, none and the list of all problems.
 *
 * @param newSeed gives each unit the seed of its draw, random and fixed from then on
 */
export async function importSample(
  store: Store,
  bytes: Uint8Array,
  newSeed: () => string,
  act: Act,
): Promise<{ imported: number; problems: ImportProblemReply[] }> {
  const { rows, problems } = readSampleCsv(bytes);
  if (problems.length > 0) return { imported: 0, problems };
  const units = rows.map(({ unit }) => ({ ...unit, seed: newSeed() }));
  const contacts = rows.flatMap(({ contact }) => contact ?? []);
  const { imported, existing } = await store.importSampleUnits(units, contacts, act);
  const taken = new Set(existing);
  return {
    imported,
    problems: rows
      .filter(({ unit }) => taken.has(unit.caseId))
      .map(({ line }) => sampleProblem({ line, column: 'unit_id' }, 'unit-exists')),
  };
}
