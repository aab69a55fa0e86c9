import type { JournalEntry } from '#questionnaires';
import type { SurveyKey } from '../vault/vault-contents.ts';
import { isByPhoneAfter, isHeldAfter } from './custody.ts';
import type { JournalDatabase } from './database.ts';
import { sealEntries } from './entry-records.ts';
import { asJournalError, JournalError } from './errors.ts';
import { type DraftHead, sealHead } from './head.ts';
import type { DeviceKeys } from './keys.ts';
import { type ClosedPart, sealPartAway } from './seal-part-away.ts';
import { movedAfter } from './version-step.ts';
import { writeTogether } from './write-together.ts';

/** An entry before the journal gives it its number. */
export type NewEntry = Omit<JournalEntry, 'seq'>;

/**
 * Where the newest entry is: on the disk since `at` (milliseconds since 1970), on its way, or not saved and
 * why.
 */
export type SavedState =
  | { state: 'saved'; at: number | undefined }
  | { state: 'saving' }
  | { state: 'failed'; error: JournalError };

export interface DraftStart {
  db: JournalDatabase;
  keys: DeviceKeys;
  name: string;
  head: DraftHead;
  entries: JournalEntry[];
  /** What private parts are sealed to; without one they stay until the interview is finished elsewhere. */
  surveyKey?: SurveyKey | undefined;
  now: () => number;
}

/** One interview being made. Entries are added, never changed; they leave only sealed to the survey. */
export class Draft {
  readonly name: string;
  head: DraftHead;
  saved: SavedState;
  /** How often the case was returned, as far as is known here. An interview may be begun before a return. */
  returns: number;
  readonly #start: DraftStart;
  #entries: JournalEntry[];
  /** Number of the newest entry. */
  #last: number;
  #writing: Promise<void> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(start: DraftStart) {
    this.#start = start;
    this.name = start.name;
    this.head = start.head;
    this.returns = start.head.again ?? 0;
    this.#entries = [...start.entries];
    this.#last = start.head.count;
    this.saved = { state: 'saved', at: start.head.at === '' ? undefined : Date.parse(start.head.at) };
  }

  /** Every entry that can be read, also those on their way to the disk. */
  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** Number of the newest entry, readable or not. */
  get newest(): number {
    return this.#last;
  }

  /** Adds entries and starts writing them; `saved` says how that goes. */
  append(entries: readonly NewEntry[]): void {
    if (this.head.finished) throw new JournalError('interview-finished', 'adding an entry');
    for (const entry of entries) {
      this.#last += 1;
      this.#entries.push({ seq: this.#last, ...entry });
    }
    // At once: while a part is being sealed away nothing else is written.
    if (entries.length > 0 && this.saved.state === 'saved') this.#announce({ state: 'saving' });
    this.flush().catch(() => undefined);
  }

  /**
   * Resolves when everything added is on the disk. After a failure it tries the same entries again.
   *
   * @throws JournalError storage-full, written-elsewhere, storage-unavailable
   */
  async flush(): Promise<void> {
    while (this.head.count < this.#last) {
      this.#writing ??= this.#write().finally(() => {
        this.#writing = undefined;
      });
      await this.#writing;
    }
  }

  /**
   * Seals a private part to the survey and takes its entries off this device, in one transaction. It does so only while
   * the interview stands as it did when the part was chosen.
   *
   * @returns whether it was done; where it was not, everything is as before, and it may be tried again later
   * @throws JournalError storage-full, storage-unavailable, written-elsewhere: everything is as before
   */
  async sealAway(part: ClosedPart): Promise<boolean> {
    const { surveyKey, db, keys, name } = this.#start;
    const isAsChosen = () => this.#last === part.through && !this.head.finished;
    await this.flush();
    if (!surveyKey || this.#writing || !isAsChosen()) return false;
    const sealing = sealPartAway({ db, keys, name, surveyKey, head: this.head }, part, isAsChosen).then((head) => {
      if (!head) return false;
      const taken = new Set(part.entries.map(({ seq }) => seq));
      this.#entries = this.#entries.filter(({ seq }) => !taken.has(seq));
      this.head = head;
      return true;
    });
    // Entries that are added meanwhile are written after it, also where it fails.
    this.#writing = sealing.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await sealing;
    } finally {
      this.#writing = undefined;
    }
  }

  /** Calls back when `saved` changes; returns how to stop that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #write(): Promise<void> {
    const { db, keys, now } = this.#start;
    if (this.saved.state !== 'saving') this.#announce({ state: 'saving' });
    // An answer and what the chain makes of it come together: they are one transaction.
    await undefined;
    try {
      const unwritten = this.#entries.filter(({ seq }) => seq > this.head.count);
      // Sealed before the transaction opens: a transaction that waits for anything else closes by itself.
      const { rows, digest } = await sealEntries(keys.sealing, this.name, unwritten, this.head.digest);
      const head = {
        ...this.head,
        count: this.head.count + rows.length,
        digest,
        at: unwritten.at(-1)!.at,
        held: isHeldAfter(this.head.held ?? false, unwritten),
        byPhone: isByPhoneAfter(this.head.byPhone ?? false, unwritten),
        ...movedAfter(this.head, unwritten),
      };
      const sealedHead = await sealHead(keys.sealing, this.name, head);
      // `add` refuses a number that is taken: if another tab writes too, the second write fails instead of
      // overwriting.
      await writeTogether(db, ['events', 'drafts'], 'writing the journal', (stores) => [
        ...rows.map((row) => () => stores.objectStore('events').add(row)),
        () => stores.objectStore('drafts').put({ draft: this.name, head: sealedHead }),
      ]);
      this.head = head;
      // What came meanwhile is still on its way.
      if (head.count === this.#last) this.#announce({ state: 'saved', at: now() });
    } catch (failure) {
      const error = asJournalError(failure, 'writing the journal');
      this.#announce({ state: 'failed', error });
      throw error;
    }
  }

  #announce(saved: SavedState): void {
    this.saved = saved;
    for (const listener of this.#listeners) listener();
  }
}
