import { isPractice } from '#contract';
import { JournalError } from '../journal/errors.ts';
import type { DraftHead } from '../journal/head.ts';
import { type Journal, listDrafts } from '../journal/journal.ts';
import { draftName } from '../journal/keys.ts';
import { listOutgoing } from '../journal/outbox.ts';
import { backedUp, noteBackedUp, sequenceAfter } from './backed-up.ts';
import { extentOf, type Snapshot, snapshotOf } from './draft-snapshot.ts';
import { type Refusal, willPass } from './send-waiting.ts';
import type { RoundOutcome } from './sync-loop.ts';

/** Where snapshots of drafts are kept. */
export interface BackupRoad {
  /** The number of the snapshot that is kept of each draft; undefined when the server cannot be asked. */
  kept(): Promise<ReadonlyMap<string, number> | undefined>;
  keep(name: string, sequence: number, content: Uint8Array<ArrayBuffer>): Promise<{ sequence: number } | Refusal>;
  forget(name: string): Promise<unknown>;
}

/** A server that was restored from a backup has others: after so many rounds it is asked again what it keeps. */
const ROUNDS_BETWEEN_LOOKS = 30;

/**
 * Backs up the interviews that are not finished, so that another tablet can go on with them. Each snapshot holds
 * everything up to its last entry: whichever arrives last, nothing is missing in between.
 */
export class DraftBackups {
  readonly #journal: Journal;
  readonly #road: BackupRoad;
  /** The number of the snapshot of each draft at the server; asked now and then, and followed in between. */
  #kept: Map<string, number> | undefined;
  #rounds = 0;
  /** Up to which entry a draft was refused, or could not be read: until it grows it is left. */
  readonly #left = new Map<string, number>();

  constructor(journal: Journal, road: BackupRoad) {
    this.#journal = journal;
    this.#road = road;
  }

  /**
   * Sends a snapshot of each draft of this account that has grown since the last one, and has those forgotten whose
   * interview the server has. One that cannot be backed up holds up no other.
   *
   * @throws JournalError tablet-locked
   */
  async round(user: string): Promise<RoundOutcome> {
    const { heads } = await listDrafts(this.#journal);
    const unfinished = heads.filter(
      (head) => head.user === user && head.finished === undefined && head.count > 0 && !isPractice(head),
    );
    if (unfinished.length === 0 && !this.#kept?.size) return { kind: 'done' };
    const kept = await this.#knownAtServer();
    if (!kept) return { kind: 'later', reached: false };
    await this.#forgetSent(kept);
    for (const head of unfinished) {
      const refused = await this.#backUp(head, kept);
      if (refused) return refused;
    }
    return { kind: 'done' };
  }

  async #knownAtServer(): Promise<Map<string, number> | undefined> {
    if (this.#rounds % ROUNDS_BETWEEN_LOOKS === 0) {
      this.#kept = undefined;
      this.#left.clear();
    }
    this.#rounds += 1;
    if (!this.#kept) {
      const kept = await this.#road.kept();
      this.#kept = kept && new Map(kept);
    }
    return this.#kept;
  }

  async #forgetSent(kept: Map<string, number>): Promise<void> {
    if (kept.size === 0) return;
    for (const { draft, state } of await listOutgoing(this.#journal)) {
      if (state !== 'sent' || !kept.has(draft)) continue;
      await this.#road.forget(draft);
      kept.delete(draft);
    }
  }

  /** Backs up a draft, unless it is; returns what stands in the way of all of them. */
  async #backUp(head: DraftHead, kept: Map<string, number>): Promise<RoundOutcome | undefined> {
    const name = await draftName(this.#journal.keys.naming, head);
    const there = kept.get(name);
    const last = await backedUp(this.#journal, name);
    const extent = extentOf(head);
    const isThere = last !== undefined && last.sequence === there && last.count >= extent;
    if (isThere || this.#left.get(name) === extent) return undefined;
    const snapshot = await this.#readable(name);
    if (!snapshot) {
      this.#left.set(name, extent);
      return undefined;
    }
    const sequence = sequenceAfter(Math.max(there ?? 0, last?.sequence ?? 0), this.#journal.now());
    const answer = await this.#road.keep(name, sequence, snapshot.content);
    if ('sequence' in answer) {
      kept.set(name, answer.sequence);
      if (answer.sequence === sequence) await noteBackedUp(this.#journal, name, { sequence, count: snapshot.count });
      return undefined;
    }
    const { status, retryAfter } = answer;
    if (status === 401) return { kind: 'stopped' };
    if (!willPass(answer)) {
      this.#left.set(name, extent);
      return undefined;
    }
    // Whether it arrived is not known.
    this.#kept = undefined;
    return { kind: 'later', reached: status !== 0, ...(retryAfter !== undefined && { retryAfter }) };
  }

  /** What the disk damaged stays as it is; a tablet that is locked is another matter. */
  async #readable(name: string): Promise<Snapshot | undefined> {
    return snapshotOf(this.#journal, name).catch((error: unknown) => {
      if (error instanceof JournalError && error.code === 'record-damaged') return undefined;
      throw error;
    });
  }
}
