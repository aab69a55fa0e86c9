import {
  type DraftSummary,
  deleteDraft,
  fromBase64,
  getDraft,
  listDraftBackups,
  listVaults,
  putDraft,
} from '#contract';
import { JournalError } from '../journal/errors.ts';
import type { Journal } from '../journal/journal.ts';
import { deriveKeys, draftName } from '../journal/keys.ts';
import type { SealingKey } from '../journal/seal.ts';
import { asSecret } from '../vault/as-secret.ts';
import { lockFromText } from '../vault/lock-as-text.ts';
import { unwrapDataKey, type VaultMeans } from '../vault/vault-lock.ts';
import { backedUp, noteBackedUp, sequenceAfter } from './backed-up.ts';
import { openSnapshot, snapshotOf, type UnfinishedInterview } from './draft-snapshot.ts';
import { restoreDraft } from './restore-draft.ts';
import type { CallServer } from './roads.ts';

/** An unfinished interview of this person that another tablet backed up. */
export type DraftElsewhere = Pick<DraftSummary, 'name'> & { device: string };

/** What came of taking over. */
export interface TakenOverDrafts {
  /** Interviews that go on here. */
  taken: number;
  /** Of which this tablet holds something else: they stay as they are. */
  differing: number;
  /** Which this secret does not open, or which are damaged. */
  closed: number;
}

/**
 * The unfinished interviews of this person on other tablets.
 *
 * @throws ApiProblem
 */
export async function draftsElsewhere(ask: CallServer, ownDevice: string): Promise<DraftElsewhere[]> {
  const { drafts } = await ask(listDraftBackups, {});
  return drafts.flatMap(({ name, device }) => (device === undefined || device === ownDevice ? [] : [{ name, device }]));
}

/**
 * Brings unfinished interviews of other tablets here. The vault of each other tablet is opened with the secret that the
 * person has there; what is here already is never changed.
 *
 * @throws ApiProblem, JournalError; what was taken over before stays here
 */
export async function takeOver(
  journal: Journal,
  ask: CallServer,
  { drafts, secret }: { drafts: readonly DraftElsewhere[]; secret: string },
  means: VaultMeans,
): Promise<TakenOverDrafts> {
  const keys = await keysOfVaults(ask, new Set(drafts.map(({ device }) => device)), secret, means);
  const result: TakenOverDrafts = { taken: 0, differing: 0, closed: 0 };
  for (const { name, device } of drafts) {
    const key = keys.get(device);
    if (!key) {
      result.closed += 1;
      continue;
    }
    const { data } = await ask(getDraft, { params: { name } });
    const snapshot = await openSnapshot(key, name, fromBase64(data)).catch(damagedAsNothing);
    if (!snapshot) {
      result.closed += 1;
      continue;
    }
    const { state } = await restoreDraft(journal, snapshot);
    if (state === 'differs') result.differing += 1;
    else {
      result.taken += 1;
      await backUpFromHere(journal, ask, snapshot.head);
      await ask(deleteDraft, { params: { name } });
    }
  }
  return result;
}

/** One that nobody can open holds up none of the others. */
function damagedAsNothing(error: unknown): undefined {
  if (error instanceof JournalError && error.code === 'record-damaged') return undefined;
  throw error;
}

/** Before the snapshot of the other tablet goes, the server has one of this tablet, which may break as well. */
async function backUpFromHere(journal: Journal, ask: CallServer, head: UnfinishedInterview['head']): Promise<void> {
  const name = await draftName(journal.keys.naming, head);
  const snapshot = await snapshotOf(journal, name);
  if (!snapshot) return;
  const sequence = sequenceAfter((await backedUp(journal, name))?.sequence, journal.now());
  const kept = await ask(putDraft, { params: { name }, query: { sequence }, body: snapshot.content });
  await noteBackedUp(journal, name, { sequence: kept.sequence, count: snapshot.count });
}

/** The keys of the vaults of some tablets, as far as a secret opens them. */
async function keysOfVaults(
  ask: CallServer,
  devices: ReadonlySet<string>,
  secret: string,
  means: VaultMeans,
): Promise<Map<string, SealingKey>> {
  const keys = new Map<string, SealingKey>();
  const { vaults } = await ask(listVaults, {});
  for (const { device, vault } of vaults) {
    const named = devices.has(device) ? lockFromText(vault) : undefined;
    if (!named) continue;
    const { owner, keyId, lock } = named;
    const dataKey = await unwrapDataKey(lock, { secret: asSecret(secret), bound: owner }, means);
    if (!dataKey) continue;
    keys.set(device, (await deriveKeys(dataKey, { keyId, deviceId: device })).sealing);
    dataKey.fill(0);
  }
  return keys;
}
