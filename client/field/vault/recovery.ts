import { fromBase64, recoverDevice, replaceVault } from '#contract';
import type { HardwareLock, JournalDatabase } from '../journal/database.ts';
import { JournalError } from '../journal/errors.ts';
import type { CallServer } from '../sync/roads.ts';
import { lockAsText } from './lock-as-text.ts';
import { noteSession } from './open-session.ts';
import { ownerOf } from './owners.ts';
import { type OpenVault, wrapAnew } from './vault.ts';
import type { VaultMeans } from './vault-lock.ts';

/** How the help stands: a supervisor has to approve, the key can be taken, or the server lacks its own key. */
export type HelpState = 'asked' | 'approved' | 'key-absent';

interface RecoveryPlace {
  db: JournalDatabase;
  /** Calls in the session with account and password. */
  ask: CallServer;
  means: VaultMeans;
}

/**
 * A person who forgot the secret of the own vault on this tablet and has signed in with account and password. The
 * server gives the data key once, so it is taken only when the new secret is there, and held until the vault is wrapped
 * by it.
 */
export class Recovery {
  readonly #place: RecoveryPlace & { owner: string; deviceId: string };
  #dataKey: Uint8Array<ArrayBuffer> | undefined;

  constructor(place: RecoveryPlace & { owner: string; deviceId: string }) {
    this.#place = place;
  }

  /**
   * Begins it, and notes that a session is open; undefined when the person has no vault here.
   *
   * @throws JournalError storage-full, storage-unavailable, encryption-unavailable
   */
  static async of(user: string, place: RecoveryPlace): Promise<Recovery | undefined> {
    const owner = await ownerOf(place.db, user);
    const row = await place.db.get('vaults', owner);
    if (!row) return undefined;
    await noteSession(place.db, owner, true);
    return new Recovery({ ...place, owner, deviceId: row.deviceId });
  }

  /** Whose vault it is. */
  get owner(): string {
    return this.#place.owner;
  }

  /** Asks for help, unless that was done, and says how it stands. No key is given. @throws ApiProblem */
  async look(): Promise<HelpState> {
    if (this.#dataKey) return 'approved';
    const { ask, deviceId } = this.#place;
    const { state } = await ask(recoverDevice, { params: { id: deviceId }, query: { key: 'leave' } });
    return state === 'opened' ? 'approved' : state;
  }

  /**
   * Takes the data key, if it was not taken before, wraps it by the new secret and opens the vault. A key that
   * the tablet cannot keep wrapped is held here, and the same call tries again.
   *
   * @returns the vault that is open, or how the help stands when the key is not given (any more)
   * @throws ApiProblem; HardwareSilent; JournalError record-damaged (the key is of another vault), storage-full,
   * storage-unavailable, encryption-unavailable
   */
  async choose(chosen: { secret: string; hardware?: HardwareLock }): Promise<OpenVault | HelpState> {
    const { ask, owner, deviceId } = this.#place;
    if (!this.#dataKey) {
      const reply = await ask(recoverDevice, { params: { id: deviceId }, query: { key: 'take' } });
      if (reply.state !== 'opened') return reply.state;
      this.#dataKey = fromBase64(reply.dataKey);
    }
    const { vault, lock } = await this.#wrap(this.#dataKey, chosen);
    this.drop();
    const text = lockAsText({ owner, keyId: vault.keys.sealing.id, lock }) ?? null;
    // Without a network the server keeps the old lock, which opens the same drafts, until the next change.
    await ask(replaceVault, { params: { id: deviceId }, body: { vault: text } }).catch(() => undefined);
    return vault;
  }

  async #wrap(dataKey: Uint8Array<ArrayBuffer>, chosen: { secret: string; hardware?: HardwareLock }) {
    const { db, means, owner } = this.#place;
    try {
      return await wrapAnew(db, { owner, dataKey, ...chosen }, means);
    } catch (error) {
      // It opens nothing here, and another one can be asked for.
      if (error instanceof JournalError && error.code === 'record-damaged') this.drop();
      throw error;
    }
  }

  /** Forgets the key. */
  drop(): void {
    this.#dataKey?.fill(0);
    this.#dataKey = undefined;
  }
}
