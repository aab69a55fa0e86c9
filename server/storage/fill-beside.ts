import { draftLocation } from '../database-location.ts';
import { engineOf } from './engine.ts';

/**
 * Fills an empty database in a draft beside it, which takes its place only when it is complete: whatever
 * interrupts it leaves nothing half filled, and the next try begins again. One process at a time does it.
 *
 * @param name tells drafts of one purpose from those of another
 * @param fill fills the draft at the location that it is given
 * @returns whether the draft took the place; false when the database was not empty, or is not any more
 * @throws StartError when the database cannot be reached, read or written
 */
export async function fillBeside(
  database: string,
  name: 'filling' | 'copying',
  fill: (draft: string) => Promise<void>,
): Promise<boolean> {
  const draft = draftLocation(database, name);
  const engine = engineOf(database);
  try {
    return await engine.withDraft(database, draft, async ({ isNeeded, clear, takePlace }) => {
      if (!(await isNeeded())) return false;
      await clear();
      let hasTakenPlace = false;
      try {
        await fill(draft);
        hasTakenPlace = await takePlace();
      } finally {
        // What cannot be removed now is removed by the next try.
        if (!hasTakenPlace) await clear().catch(() => {});
      }
      return hasTakenPlace;
    });
  } catch (error) {
    throw engine.asStartError(error, database);
  }
}
