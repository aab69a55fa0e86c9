import type { SealedPart } from '#contract';
import { entriesOf, type JournalDatabase } from './database.ts';
import { JournalError } from './errors.ts';
import type { DraftHead } from './head.ts';
import type { DeviceKeys } from './keys.ts';
import { type SealingKey, sealValue, unsealValue } from './seal.ts';

const placeOf = (draft: string, index: number) => `part|${draft}|${index}`;

/** A sealed part for its place on the disk. */
export async function partRow(key: SealingKey, draft: string, index: number, part: SealedPart) {
  return { draft, index, part: await sealValue(key, part, placeOf(draft, index)) };
}

/**
 * The parts of a draft that were sealed to the survey, in the order in which they were.
 *
 * @throws JournalError record-damaged when one is not there, or not authentic
 */
export async function sealedPartsOf(
  { db, keys }: { db: JournalDatabase; keys: DeviceKeys },
  { name, head }: { name: string; head: DraftHead },
): Promise<SealedPart[]> {
  return openParts(keys.sealing, name, await db.getAll('parts', entriesOf(name)), head);
}

export async function openParts(
  key: SealingKey,
  name: string,
  rows: readonly Awaited<ReturnType<typeof partRow>>[],
  { sealed }: DraftHead,
): Promise<SealedPart[]> {
  const count = sealed?.count ?? 0;
  if (rows.length !== count) throw new JournalError('record-damaged', 'reading sealed parts');
  return Promise.all(rows.map(({ part }, index) => unsealValue<SealedPart>(key, part, placeOf(name, index))));
}
