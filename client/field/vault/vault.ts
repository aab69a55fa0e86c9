import type { HardwareLock, JournalDatabase, VaultLock, VaultRow } from '../journal/database.ts';
import { JournalError } from '../journal/errors.ts';
import { deriveKeys, type UnlockedKeys } from '../journal/keys.ts';
import { sealValue, unsealValue } from '../journal/seal.ts';
import { writeTogether } from '../journal/write-together.ts';
import { asSecret } from './as-secret.ts';
import { countAttempt, forgiveAttempts, takeBackAttempt } from './attempts.ts';
import { changeRow } from './change-row.ts';
import type { VaultContents } from './vault-contents.ts';
import { HardwareSilent, unwrapDataKey, type VaultMeans, wrapDataKey } from './vault-lock.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A vault that is open: its keys in memory, and what lies in it. */
export interface OpenVault {
  readonly owner: string;
  readonly keys: UnlockedKeys;
  contents: VaultContents;
}

/** A vault that was made and is not on the disk yet. */
export interface NewVault {
  readonly owner: string;
  readonly keyId: string;
  readonly keys: UnlockedKeys;
  /** 32 random bytes. For the escrow; whoever takes them fills them with zeros. */
  readonly dataKey: Bytes;
  readonly lock: VaultLock;
}

export type OpenOutcome =
  | { state: 'open'; vault: OpenVault }
  | { state: 'wrong' | 'locked' | 'none' }
  | { state: 'wait'; waitMs: number };

interface Making {
  owner: string;
  /** Name of the enrolment, random. */
  deviceId: string;
  secret: string;
  hardware?: HardwareLock | undefined;
}

const contentsPlace = (owner: string) => `vault|${owner}`;

/** Makes a vault with a random data key, wrapped by the secret. Nothing is written yet. */
export async function makeVault({ owner, deviceId, secret, hardware }: Making, means: VaultMeans): Promise<NewVault> {
  const dataKey = crypto.getRandomValues(new Uint8Array(32));
  const keyId = crypto.randomUUID();
  const lock = await wrapDataKey(dataKey, { secret: asSecret(secret), bound: owner, hardware }, means);
  return { owner, keyId, dataKey, lock, keys: await deriveKeys(dataKey, { keyId, deviceId }) };
}

/**
 * Puts a new vault on the disk with what lies in it. It is made in a session with account and password, which stays
 * open until it is noted as ended.
 *
 * @throws JournalError storage-full, storage-unavailable, written-elsewhere (the person has one here)
 */
export async function keepVault(
  db: JournalDatabase,
  { owner, keyId, keys, lock }: NewVault,
  contents: VaultContents,
): Promise<OpenVault> {
  const sealed = await sealValue(keys.sealing, contents, contentsPlace(owner));
  const { deviceId } = keys;
  const row: VaultRow = { owner, deviceId, sessionOpen: true, keyId, lock, contents: sealed, failures: 0, waitMs: 0 };
  await writeTogether(db, ['vaults'], 'keeping a vault', (stores) => [() => stores.objectStore('vaults').add(row)]);
  return { owner, keys, contents };
}

/**
 * Opens a vault with the person's secret. A wrong one is counted on the disk before the outcome is known.
 *
 * @throws HardwareSilent; JournalError storage-full, storage-unavailable, encryption-unavailable, record-damaged
 */
export async function openVault(
  db: JournalDatabase,
  { owner, secret }: { owner: string; secret: string },
  means: VaultMeans,
): Promise<OpenOutcome> {
  const tried = await tryLock(db, { owner, secret }, means);
  if (tried.state !== 'right') return tried;
  const { row, dataKey } = tried;
  try {
    return { state: 'open', vault: await openWith(row, dataKey) };
  } finally {
    dataKey.fill(0);
  }
}

/**
 * Wraps the data key anew. Wrong current secrets count as when opening.
 *
 * @returns the new lock, or why the current secret did not open the vault
 * @throws as `openVault`
 */
export async function changeSecret(
  db: JournalDatabase,
  { owner, current, next, hardware }: { owner: string; current: string; next: string; hardware?: HardwareLock },
  means: VaultMeans,
): Promise<{ state: 'changed'; lock: VaultLock } | Exclude<OpenOutcome, { state: 'open' }>> {
  const tried = await tryLock(db, { owner, secret: current }, means);
  if (tried.state !== 'right') return tried;
  try {
    const { lock } = await wrapAnew(db, { owner, dataKey: tried.dataKey, secret: next, hardware }, means);
    return { state: 'changed', lock };
  } finally {
    tried.dataKey.fill(0);
  }
}

/**
 * Gives a vault another secret with its data key at hand, as after help by a supervisor, and opens it. Nothing is held
 * against it any more.
 *
 * @throws JournalError key-missing (there is no such vault), record-damaged (it is not its data key), storage-full,
 * storage-unavailable; HardwareSilent
 */
export async function wrapAnew(
  db: JournalDatabase,
  {
    owner,
    dataKey,
    secret,
    hardware,
  }: { owner: string; dataKey: Bytes; secret: string; hardware?: HardwareLock | undefined },
  means: VaultMeans,
): Promise<{ vault: OpenVault; lock: VaultLock }> {
  const row = await db.get('vaults', owner);
  if (!row) throw new JournalError('key-missing', 'changing the secret');
  const vault = await openWith(row, dataKey);
  const lock = await wrapDataKey(dataKey, { secret: asSecret(secret), bound: owner, hardware }, means);
  await changeRow(db, owner, (now) => [undefined, { ...(now ?? row), lock, failures: 0, waitMs: 0 }]);
  return { vault, lock };
}

/** Writes what lies in an open vault. */
export async function keepContents(db: JournalDatabase, vault: OpenVault): Promise<void> {
  const contents = await sealValue(vault.keys.sealing, vault.contents, contentsPlace(vault.owner));
  const isThere = await changeRow(db, vault.owner, (row) => [row !== undefined, row && { ...row, contents }]);
  if (!isThere) throw new JournalError('key-missing', 'keeping what lies in a vault');
}

/** What a vault opens with: its data key, and how it lies on the device. */
type OpenedLock = Pick<NewVault, 'dataKey' | 'keyId' | 'lock'>;

/**
 * Opens a vault with the person's secret and puts something else into it, as when the tablet is enrolled again in a
 * session with account and password, which stays open until it is noted as ended.
 *
 * @param contentsFor makes what lies in it from then on
 * @throws as `openVault` and `contentsFor`: the vault is as it was
 */
export async function replaceContents(
  db: JournalDatabase,
  { owner, secret }: { owner: string; secret: string },
  means: VaultMeans,
  contentsFor: (opened: OpenedLock) => Promise<VaultContents>,
): Promise<OpenOutcome> {
  const tried = await tryLock(db, { owner, secret }, means);
  if (tried.state !== 'right') return tried;
  const { row, dataKey } = tried;
  const { keyId, lock } = row;
  try {
    const contents = await contentsFor({ dataKey, keyId, lock });
    const { deviceId } = contents;
    const keys = await deriveKeys(dataKey, { keyId, deviceId });
    const sealed = await sealValue(keys.sealing, contents, contentsPlace(owner));
    await changeRow(db, owner, (now) => [
      undefined,
      { ...(now ?? row), deviceId, sessionOpen: true, contents: sealed, failures: 0, waitMs: 0 },
    ]);
    return { state: 'open', vault: { owner, keys, contents } };
  } finally {
    dataKey.fill(0);
  }
}

type Tried = { state: 'right'; row: VaultRow; dataKey: Bytes } | Exclude<OpenOutcome, { state: 'open' }>;

async function tryLock(
  db: JournalDatabase,
  { owner, secret }: { owner: string; secret: string },
  means: VaultMeans,
): Promise<Tried> {
  const attempt = await countAttempt(db, owner);
  if (attempt.state !== 'counted') return attempt;
  const { row } = attempt;
  const dataKey = await unwrapDataKey(row.lock, { secret: asSecret(secret), bound: owner }, means).catch(
    async (error: unknown) => {
      // Nothing was tried: wet fingers must not close a tablet.
      if (error instanceof HardwareSilent) await takeBackAttempt(db, owner);
      throw error;
    },
  );
  if (!dataKey) return row.waitMs > 0 ? { state: 'wait', waitMs: row.waitMs } : { state: 'wrong' };
  await forgiveAttempts(db, owner);
  return { state: 'right', row, dataKey };
}

/** The device's name is in what lies in the vault, which is opened with keys that do not need it. */
async function openWith({ owner, keyId, contents: sealed }: VaultRow, dataKey: Bytes): Promise<OpenVault> {
  const { sealing } = await deriveKeys(dataKey, { keyId, deviceId: '' });
  const contents = await unsealValue<VaultContents>(sealing, sealed, contentsPlace(owner));
  return { owner, contents, keys: await deriveKeys(dataKey, { keyId, deviceId: contents.deviceId }) };
}
