import type { Outgoing } from '../../../client/field/journal/outbox.ts';
import { openStored } from './open-stored.ts';
import type { ShownPromises } from './shown-promises.ts';
import { storedIn } from './stored-in.ts';

/** Compares what the server holds of finished interviews with what the screen had shown of them as saved. */
export async function compareShown(
  database: string,
  outgoing: readonly Outgoing[],
  promises: ReadonlyMap<string, ShownPromises>,
  say: (line: string) => void,
): Promise<{ lost: number; doubled: number }> {
  const stored = await storedIn(database);
  const broken: string[] = [];
  for (const { id, sha256, caseId } of outgoing) {
    const row = stored.find((candidate) => candidate.id === id && candidate.sha256 === sha256);
    if (row?.caseId !== caseId) broken.push('an interview that was finished is not on the server');
    else broken.push(...(promises.get(caseId)?.brokenIn(await openStored(database, row.key)) ?? []));
  }
  for (const line of broken) say(line);
  return { lost: broken.length, doubled: stored.length - new Set(stored.map(({ caseId }) => caseId)).size };
}
