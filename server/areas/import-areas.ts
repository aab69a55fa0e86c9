import type { AreaProblemReply } from '#contract';
import { Problem } from '../problems.ts';
import { hasFilledItsMemory } from '../runs/worker-pool.ts';
import type { Services } from '../services.ts';
import type { Act } from '../storage/store.ts';
import { READ_AREAS } from './read-areas.ts';

interface AreasToImport {
  /** Key of the edition. */
  into: string;
  bytes: Uint8Array;
  code: string;
  name?: string | undefined;
  signal?: AbortSignal;
}

/**
 * Imports the map of an edition: every area or, when something is wrong, none and the list of all problems.
 *
 * @throws Problem too-complex
 */
export async function importAreasOf(
  { store, runs, newId }: Pick<Services, 'store' | 'runs' | 'newId'>,
  { into, signal, ...file }: AreasToImport,
  act: Act,
): Promise<{ imported: number; problems: AreaProblemReply[]; notInSample: string[] }> {
  const sample = await store.sampleStates(into);
  const options = { key: `read-areas ${newId()}`, survey: into, account: act.by, signal };
  const { areas, problems, notInSample } = await runs
    .run(READ_AREAS, { ...file, sample }, options)
    .catch((error: unknown) => {
      throw hasFilledItsMemory(error) ? new Problem('too-complex') : error;
    });
  if (problems.length > 0) return { imported: 0, problems, notInSample: [] };
  signal?.throwIfAborted();
  await store.keepAreas(into, areas, act);
  return { imported: areas.length, problems, notInSample };
}
