import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ReadingStore } from '../runs/task.ts';
import { auditStore, record } from './audit.ts';
import { removeLeftParts } from './bodies.ts';
import { codingStore } from './codings.ts';
import { derivedStore } from './derived.ts';
import { deviceStore } from './devices/devices.ts';
import { draftStore } from './devices/drafts.ts';
import { uploadStore } from './devices/uploads.ts';
import { engineOf } from './engine.ts';
import { contactStore } from './fieldwork/contacts.ts';
import { readVisits, visitStore } from './fieldwork/visits.ts';
import { migrate } from './migrate.ts';
import { readDerived } from './read-derived.ts';
import { reviewStore } from './reviews.ts';
import { sampleStore } from './sample.ts';
import { accountStore } from './sign-in/accounts.ts';
import { attemptStore } from './sign-in/attempts.ts';
import { sessionStore } from './sign-in/sessions.ts';
import type { Store } from './store.ts';
import { submissionStore } from './submissions.ts';
import { surveyStore } from './surveys.ts';
import type { Tables } from './tables.ts';

/**
 * Opens the store at a location, creating and migrating it as needed.
 *
 * @param location path of a SQLite file, `:memory:`, or the address of a PostgreSQL database
 * @param now instant of opening, for the ledger of a new database
 * @param say takes a line when the tables change
 * @throws StartError when the database cannot be reached, read or written, or is not of this program
 */
export async function openStore(
  location: string,
  now: string = new Date().toISOString(),
  say: (line: string) => void = (line) => process.emitWarning(line),
): Promise<Store> {
  const engine = engineOf(location);
  let close = async () => {};
  try {
    const connections = await engine.open(location);
    const { opener, writer, reader } = connections;
    close = connections.close;
    await migrate(opener, now, async (found) => {
      const told = await engine.beforeMigration(location, opener, { found, now });
      if (told !== undefined) say(told);
    });
    const epoch = await ledgerEpoch(opener, now);
    await removeLeftParts(opener, now);
    return {
      epoch: async () => epoch,
      ...auditStore(reader),
      ...accountStore(writer, reader),
      ...sessionStore(writer, reader),
      ...attemptStore(writer),
      ...deviceStore(writer, reader),
      ...uploadStore(writer, reader),
      ...draftStore(writer, reader),
      ...surveyStore(writer, reader),
      ...sampleStore(writer, reader),
      ...submissionStore(writer, reader, epoch),
      ...reviewStore(writer),
      ...codingStore(writer, reader),
      ...derivedStore(writer, reader),
      ...contactStore(reader),
      ...visitStore(writer, reader, epoch),
      isWritable: () => isWritable(writer, location, engine.mayWrite),
      freeBytes: () => engine.freeBytes(location).catch(() => undefined),
      noteBackup: (act) =>
        writer.transaction().execute((step) => record(step, { action: 'backup-made', subject: 'database', act })),
      close,
    };
  } catch (error) {
    await close();
    throw engine.asStartError(error, location);
  }
}

/** Opens a store that is there for reading, in a thread of its own. */
export async function openForReading(location: string): Promise<ReadingStore> {
  const reader = engineOf(location).read(location);
  try {
    const { epoch } = await reader.selectFrom('ledger').select('epoch').executeTakeFirstOrThrow();
    return {
      epoch: async () => epoch,
      ...auditStore(reader),
      ...surveyStore(reader, reader),
      ...submissionStore(reader, reader, epoch),
      ...codingStore(reader, reader),
      ...readDerived(reader),
      ...readVisits(reader),
    };
  } catch (error) {
    await reader.destroy();
    throw error;
  }
}

async function isWritable(
  writer: Kysely<Tables>,
  location: string,
  mayWrite: (location: string) => Promise<boolean>,
): Promise<boolean> {
  try {
    await writer.transaction().execute(async () => {});
    return await mayWrite(location);
  } catch {
    return false;
  }
}

async function ledgerEpoch(db: Kysely<Tables>, now: string): Promise<string> {
  return db.transaction().execute(async (step) => {
    const existing = await step.selectFrom('ledger').select('epoch').executeTakeFirst();
    if (existing) return existing.epoch;
    const epoch = randomUUID();
    await step.insertInto('ledger').values({ epoch, created_at: now }).execute();
    return epoch;
  });
}
