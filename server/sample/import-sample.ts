import type { ImportProblemReply } from '#contract';
import { Problem } from '../problems.ts';
import { hasFilledItsMemory } from '../runs/worker-pool.ts';
import type { Services } from '../services.ts';
import type { Act } from '../storage/store.ts';
import { READ_SAMPLE } from './read-sample-csv.ts';
import { sampleProblem } from './sample-problems.ts';

/**
 * Imports the sample of an edition from CSV: every unit or, when something is wrong, none and the list of all problems.
 *
 * @param into key of the edition
 * @throws Problem survey-closed, too-complex
 */
export async function importSample(
  { store, runs, newId }: Pick<Services, 'store' | 'runs' | 'newId'>,
  { into, bytes, signal }: { into: string; bytes: Uint8Array; signal?: AbortSignal },
  act: Act,
): Promise<{ imported: number; problems: ImportProblemReply[] }> {
  const options = { key: `read-sample ${newId()}`, survey: into, account: act.by, signal };
  const { rows, problems } = await runs.run(READ_SAMPLE, bytes, options).catch((error: unknown) => {
    throw hasFilledItsMemory(error) ? new Problem('too-complex') : error;
  });
  if (problems.length > 0) return { imported: 0, problems };
  // The seed of each unit's draw is random, and fixed from now on.
  const units = rows.map(({ unit }) => ({ ...unit, seed: newId() }));
  const contacts = rows.flatMap(({ contact }) => contact ?? []);
  // Who went away while the file was read wants nothing stored.
  signal?.throwIfAborted();
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
