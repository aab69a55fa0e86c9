import type { ImportProblemReply } from '#contract';
import { Problem } from '../problems.ts';
import type { Act, Store } from '../storage/store.ts';
import { readSampleCsv } from './read-sample-csv.ts';
import { sampleProblem } from './sample-problems.ts';

/**
 * Imports the sample of an edition from CSV: every unit or, when something is wrong, none and the list of all problems.
 *
 * @param into key of the edition
 * @param newSeed gives each unit the seed of its draw, random and fixed from then on
 * @throws Problem survey-closed
 */
export async function importSample(
  store: Store,
  { into, bytes, newSeed }: { into: string; bytes: Uint8Array; newSeed: () => string },
  act: Act,
): Promise<{ imported: number; problems: ImportProblemReply[] }> {
  const { rows, problems } = readSampleCsv(bytes);
  if (problems.length > 0) return { imported: 0, problems };
  const units = rows.map(({ unit }) => ({ ...unit, seed: newSeed() }));
  const contacts = rows.flatMap(({ contact }) => contact ?? []);
  const outcome = await store.importSampleUnits(into, units, contacts, act);
  if (outcome === 'survey-closed') throw new Problem('survey-closed');
  const { imported, existing } = outcome;
  const taken = new Set(existing);
  return {
    imported,
    problems: rows
      .filter(({ unit }) => taken.has(unit.caseId))
      .map(({ line }) => sampleProblem({ line, column: 'unit_id' }, 'unit-exists')),
  };
}
