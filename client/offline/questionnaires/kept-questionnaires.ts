import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { VersionContent } from '#contract';

/**
 * The questionnaires on this device. They are no secret and tell nothing about anybody: which ones are here is the
 * same for everybody who works with them. None is ever thrown away: a draft may need any of them.
 */
interface Schema extends DBSchema {
  /** Each content that the device was ever given, also when a version was given two. */
  contents: { key: [string, string, string]; value: VersionContent & { text: string } };
  /** Which content of a version is the server's by now. */
  current: { key: [string, string]; value: VersionContent };
}

/** Why a questionnaire could not be kept. */
export type NotKeptReason = 'wrong-content' | 'storage-full' | 'storage-unavailable';

/** A questionnaire did not get to the device. What is there stays. */
export class QuestionnaireNotKept extends Error {
  readonly reason: NotKeptReason;

  constructor(reason: NotKeptReason, { id, version }: Pick<VersionContent, 'id' | 'version'>) {
    super(`${reason}: ${id} ${version}`);
    this.name = 'QuestionnaireNotKept';
    this.reason = reason;
  }
}

/** The files of a questionnaire: path -> content. */
export type QuestionnaireFiles = Record<string, unknown>;

/**
 * Keeps a questionnaire that the server sent, once its content is shown to be the one that the server names.
 *
 * @throws QuestionnaireNotKept wrong-content, storage-full, storage-unavailable; nothing is half written
 */
export async function keepQuestionnaire(sent: VersionContent & { files: QuestionnaireFiles }): Promise<void> {
  const { id, version, sha256, files } = sent;
  const text = JSON.stringify(files);
  if ((await hashOf(text)) !== sha256) throw new QuestionnaireNotKept('wrong-content', sent);
  try {
    await withDatabase(async (db) => {
      const transaction = db.transaction(['contents', 'current'], 'readwrite', { durability: 'strict' });
      transaction.done.catch(() => undefined);
      try {
        await transaction.objectStore('contents').put({ id, version, sha256, text });
        await transaction.objectStore('current').put({ id, version, sha256 });
      } catch (error) {
        abort(transaction);
        throw error;
      }
      await transaction.done;
    });
  } catch (error) {
    const isFull = error instanceof Error && error.name === 'QuotaExceededError';
    throw new QuestionnaireNotKept(isFull ? 'storage-full' : 'storage-unavailable', sent);
  }
}

/** Which versions are here, with the content that is the server's. Nothing when the device has no storage. */
export function keptVersions(): Promise<VersionContent[]> {
  return withDatabase((db) => db.getAll('current')).catch(() => []);
}

/** The hash of the content that a version has here; undefined when it is not here. */
export async function keptHash(id: string, version: string): Promise<string | undefined> {
  const row = await withDatabase((db) => db.get('current', [id, version])).catch(() => undefined);
  return row?.sha256;
}

/** A questionnaire as it was sent; undefined when it is not here, or is not any more what it was. */
export async function keptFiles(id: string, version: string, sha256: string): Promise<QuestionnaireFiles | undefined> {
  const row = await withDatabase((db) => db.get('contents', [id, version, sha256])).catch(() => undefined);
  return row && (await hashOf(row.text)) === sha256 ? JSON.parse(row.text) : undefined;
}

async function withDatabase<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const db = await openDB<Schema>('cifra-questionnaires', 1, {
    upgrade(created) {
      created.createObjectStore('contents', { keyPath: ['id', 'version', 'sha256'] });
      created.createObjectStore('current', { keyPath: ['id', 'version'] });
    },
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
