import { isPractice } from '#contract';
import type { Journal } from '../journal/journal.ts';
import { listDrafts } from '../journal/journal.ts';
import { draftName } from '../journal/keys.ts';
import { listOutgoing } from '../journal/outbox.ts';
import { sequenceOf, snapshotOf } from './draft-snapshot.ts';
import type { Refusal } from './send-waiting.ts';
import type { RoundOutcome } from './sync-loop.ts';

/** Where snapshots of drafts are kept. */
export interface BackupRoad {
  /** Up to which entry each draft is kept; undefined when the server cannot be asked. */
  kept(): Promise<ReadonlyMap<string, number> | undefined>;
  keep(name: string, sequence: number, content: Uint8Array<ArrayBuffer>): Promise<{ sequence: number } | Refusal>;
  forget(name: string): Promise<unknown>;
}

/**
 * Backs up the interviews that are not finished, so that another tablet can go on with them. Each snapshot holds
 * everything up to its last entry: whichever arrives last, nothing is missing in between.
 */
export class DraftBackups {
  readonly #journal: Journal;
  readonly #road: BackupRoad;
  /** Up to which entry each draft is kept at the server; asked once, then followed. */
  #kept: Map<string, number> | undefined;

  constructor(journal: Journal, road: BackupRoad) {
    this.#journal = journal;
    this.#road = road;
  }

  /**
   * Sends a snapshot of each draft of this account that has grown since the last one, and has those forgotten whose
   * interview the server has.
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
      const name = await draftName(this.#journal.keys.naming, head);
      if ((kept.get(name) ?? 0) >= sequenceOf(head)) continue;
      const refused = await this.#backUp(name, kept);
      if (refused) return refused;
    }
    return { kind: 'done' };
  }

  async #knownAtServer(): Promise<Map<string, number> | undefined> {
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

  async #backUp(name: string, kept: Map<string, number>): Promise<RoundOutcome | undefined> {
    const snapshot = await snapshotOf(this.#journal, name);
    if (!snapshot) return undefined;
    const answer = await this.#road.keep(name, snapshot.sequence, snapshot.content);
    if ('sequence' in answer) {
      kept.set(name, answer.sequence);
      return undefined;
    }
    const { status, retryAfter } = answer;
    if (status === 401) return { kind: 'stopped' };
    return { kind: 'later', reached: status !== 0, ...(retryAfter !== undefined && { retryAfter }) };
  }
}
