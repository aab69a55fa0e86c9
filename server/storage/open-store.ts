import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { KeyRing } from '../keys/key-ring.ts';
import { makeKeyRing } from '../keys/make-key-ring.ts';
import type { RingFor } from '../keys/open-key-ring.ts';
import type { ReadingStore } from '../runs/task.ts';
import { auditStore, record } from './audit.ts';
import { codingStore, OpenedCodings } from './codings.ts';
import { derivedStore } from './derived.ts';
import { deviceStore } from './devices/devices.ts';
import { draftStore } from './devices/drafts.ts';
import { uploadStore } from './devices/uploads.ts';
import { engineOf } from './engine.ts';
import { checkInStore } from './fieldwork/check-ins.ts';
import { contactStore } from './fieldwork/contacts.ts';
import { householdStore } from './fieldwork/households.ts';
import { referralStore } from './fieldwork/referrals.ts';
import { replacementStore } from './fieldwork/replacements.ts';
import { visitStore } from './fieldwork/visits.ts';
import { readWorkedCases } from './fieldwork/worked-cases.ts';
import { administrativeCountStore } from './figures/administrative-counts.ts';
import { analysisFileStore } from './figures/analysis-files.ts';
import { areaStore } from './figures/areas.ts';
import { dataFileStore, openedDataFiles } from './figures/data-files.ts';
import { publicFileStore } from './figures/public-files.ts';
import { publicationStore } from './figures/publications.ts';
import { savedStudyStore } from './figures/saved-studies.ts';
import { savedTableStore } from './figures/saved-tables.ts';
import { savedWeightingStore } from './figures/saved-weightings.ts';
import { migrate } from './migrate.ts';
import { changeStore } from './questionnaires/changes.ts';
import { questionnaireDraftStore } from './questionnaires/questionnaire-drafts.ts';
import { readVersions, versionStore } from './questionnaires/versions.ts';
import { readDerived } from './read-derived.ts';
import { removeLeftParts } from './received/bodies.ts';
import { recheckStore } from './received/recheck.ts';
import { reviewStore } from './reviews.ts';
import { sampleStore } from './sample.ts';
import { keysNoted, noteKeys } from './sealed/key-marks.ts';
import { openingRing } from './sealed/sealed-values.ts';
import { accountStore } from './sign-in/accounts.ts';
import { attemptStore } from './sign-in/attempts.ts';
import { machineTokenStore } from './sign-in/machine-tokens.ts';
import { sessionStore } from './sign-in/sessions.ts';
import type { Store } from './store.ts';
import { submissionStore } from './submissions.ts';
import { surveyStore } from './surveys.ts';
import type { Tables } from './tables.ts';

/** How a store is opened. */
export interface OpeningOptions {
  /**
   * What seals and opens, or gives it when it is known with which keys something was sealed. Without a ring what is
   * sealed is neither read nor written; a store in memory makes one that ends with it.
   */
  readonly keys?: KeyRing | RingFor | undefined;
  /** What a store in memory begins with: a database as bytes. Absent for an empty one. */
  readonly image?: Uint8Array | undefined;
  /** Instant of opening, for the ledger of a new database. */
  readonly now?: string;
  /** Takes a line when the tables change. */
  readonly say?: (line: string) => void;
}

/**
 * Opens the store at a location, creating and migrating it as needed.
 *
 * @param location path of a SQLite file, `:memory:`, or the address of a PostgreSQL database
 * @throws StartError when the database cannot be reached, read or written, is not of this program, or is sealed with
 *   other keys
 */
export async function openStore(location: string, options: OpeningOptions = {}): Promise<Store> {
  const { now = new Date().toISOString(), say = (line) => process.emitWarning(line) } = options;
  const engine = engineOf(location);
  let close = async () => {};
  try {
    const connections = await engine.open(location, options.image);
    const { opener, writer, reader } = connections;
    close = connections.close;
    await migrate(opener, now, {
      keep: async (found) => {
        const told = await engine.beforeMigration(location, opener, { found, now });
        if (told !== undefined) say(told);
      },
      ring: async () => openingRing(await ringFor(opener, location, { ...options, now })),
      sweep: () => engine.sweep(opener),
    });
    const keys = await ringFor(opener, location, { ...options, now });
    await noteKeys(opener, keys, { location, now });
    const epoch = await ledgerEpoch(opener, now);
    await removeLeftParts(opener, now);
    const known = new OpenedCodings(keys);
    return {
      epoch: async () => epoch,
      ...auditStore(reader, keys),
      ...accountStore(writer, reader),
      ...sessionStore(writer, reader),
      ...attemptStore(writer),
      ...machineTokenStore(writer, reader),
      ...deviceStore(writer, reader),
      ...uploadStore(writer, reader, keys),
      ...draftStore(writer, reader),
      ...surveyStore(writer, reader),
      ...sampleStore(writer, reader, keys),
      ...submissionStore({ writer, reader, epoch, keys }),
      ...recheckStore(writer, reader, keys),
      ...reviewStore(writer, keys),
      ...codingStore(writer, reader, { keys, known }),
      ...derivedStore(writer, reader, { keys, known }),
      ...checkInStore(writer, reader),
      ...contactStore(writer, reader, keys),
      ...referralStore(writer, reader),
      ...visitStore(writer, reader, epoch),
      ...readWorkedCases(reader, keys),
      ...replacementStore(writer, reader, keys),
      ...householdStore(writer, { epoch, keys }),
      ...versionStore(writer, reader),
      ...questionnaireDraftStore(writer, reader),
      ...changeStore(reader),
      ...savedTableStore(writer, reader),
      ...areaStore(writer, reader),
      ...administrativeCountStore(writer, reader),
      ...savedWeightingStore(writer, reader),
      ...analysisFileStore(writer, reader, keys),
      ...dataFileStore(writer, reader, keys),
      ...savedStudyStore(writer, reader, keys),
      ...publicationStore(writer, reader),
      ...publicFileStore(writer, reader, keys),
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

async function ringFor(
  db: Kysely<Tables>,
  location: string,
  { keys, now }: { keys?: OpeningOptions['keys']; now: string },
): Promise<KeyRing | undefined> {
  if (keys instanceof KeyRing) return keys;
  if (keys) return keys(await keysNoted(db));
  return location === ':memory:' ? new KeyRing(await makeKeyRing(now)) : undefined;
}

/** Opens a store that is there for reading, in a thread of its own. */
export async function openForReading(location: string, keys: KeyRing): Promise<ReadingStore> {
  const reader = engineOf(location).read(location);
  try {
    const { epoch } = await reader.selectFrom('ledger').select('epoch').executeTakeFirstOrThrow();
    const known = new OpenedCodings(keys);
    return {
      epoch: async () => epoch,
      ...auditStore(reader, keys),
      ...surveyStore(reader, reader),
      ...submissionStore({ writer: reader, reader, epoch, keys }),
      ...codingStore(reader, reader, { keys, known }),
      ...readDerived(reader, { keys, known }),
      ...readWorkedCases(reader, keys),
      ...readVersions(reader),
      ...openedDataFiles(reader, keys),
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
