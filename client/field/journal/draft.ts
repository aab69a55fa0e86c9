import type { JournalEntry } from '#questionnaires';
import type { JournalDatabase } from './database.ts';
import { asJournalError, JournalError } from './errors.ts';
import { sealEntries } from './event-records.ts';
import { type DraftHead, sealHead } from './head.ts';
import type { DeviceKeys } from './keys.ts';
import { writeTogether } from './write-together.ts';

/** An event before the journal has given it its number. */
export type NewEntry = Omit<JournalEntry, 'seq'>;

/** Where the newest event is: on the disk since `at` (milliseconds since 1970), on its way, or not saved and why. */
export type SavedState =
  | { state: 'saved'; at: number | undefined }
  | { state: 'saving' }
  | { state: 'failed'; error: JournalError };

export interface DraftStart {
  db: JournalDatabase;
  keys: DeviceKeys;
  name: string;
  head: DraftHead;
  events: JournalEntry[];
  now: () => number;
}

/** One interview being made. Events are added, never changed or taken away. */
export class Draft {
  readonly name: string;
  head: DraftHead;
  saved: SavedState;
  private readonly start: DraftStart;
  private readonly all: JournalEntry[];
  private writing: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(start: DraftStart) {
    this.start = start;
    this.name = start.name;
    this.head = start.head;
    this.all = [...start.events];
    this.saved = { state: 'saved', at: start.head.at === '' ? undefined : Date.parse(start.head.at) };
  }

  /** Every event so far, also those on their way to the disk. */
  get events(): readonly JournalEntry[] {
    return this.all;
  }

  /** Adds events and starts writing them; `saved` tells how that goes. */
  append(events: readonly NewEntry[]): void {
    if (this.head.finished) throw new JournalError('interview-finished', 'adding an event');
    for (const event of events) this.all.push({ seq: this.all.length + 1, ...event });
    this.flush().catch(() => undefined);
  }

  /**
   * Resolves when everything added is on the disk. After a failure it tries the same events again.
   *
   * @throws JournalError storage-full, written-elsewhere, storage-unavailable
   */
  async flush(): Promise<void> {
    while (this.head.count < this.all.length) {
      this.writing ??= this.write().finally(() => {
        this.writing = undefined;
      });
      await this.writing;
    }
  }

  /** Calls back when `saved` changes; returns how to stop that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async write(): Promise<void> {
    const { db, keys, now } = this.start;
    this.tell({ state: 'saving' });
    try {
      const events = this.all.slice(this.head.count);
      // Sealed before the transaction opens: a transaction that waits for anything else closes by itself.
      const { rows, digest } = await sealEntries(keys.sealing, this.name, events, this.head.digest);
      const head = { ...this.head, count: this.head.count + rows.length, digest, at: events.at(-1)!.at };
      const sealedHead = await sealHead(keys.sealing, this.name, head);
      // `add` refuses a number that is taken: should another tab write, the second one is told instead of overwriting.
      await writeTogether(db, ['events', 'drafts'], 'writing the journal', (all) => [
        ...rows.map((row) => () => all.objectStore('events').add(row)),
        () => all.objectStore('drafts').put({ draft: this.name, head: sealedHead }),
      ]);
      this.head = head;
      this.tell({ state: 'saved', at: now() });
    } catch (failure) {
      const error = asJournalError(failure, 'writing the journal');
      this.tell({ state: 'failed', error });
      throw error;
    }
  }

  private tell(saved: SavedState): void {
    this.saved = saved;
    for (const listener of this.listeners) listener();
  }
}
