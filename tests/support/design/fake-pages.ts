import type { ReplyOf, SentChange, sendChanges } from '#contract';
import { ApiProblem } from '../../../client/api.ts';
import type { DraftMemory, SeenDraft } from '../../../client/design/draft/draft-memory.ts';
import type { DraftServer } from '../../../client/design/draft/draft-server.ts';
import { type DraftSession, draftSession } from '../../../client/design/draft/draft-session.ts';
import type { ChangeQueue, QueuedChange } from '../../../client/design/draft/queue.ts';
import type { SessionClock } from '../../../client/design/draft/session-setting.ts';
import type { RandomSource } from '../../../questionnaires/respondent/random-source.ts';
import type { FakeDrafts } from './fake-drafts.ts';

/** Time that passes when it is told to. */
export class FakeTime implements SessionClock {
  #now = 0;
  #due: { at: number; then: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, then: () => void): () => void {
    const one = { at: this.#now + Math.max(0, ms), then };
    this.#due.push(one);
    return () => {
      this.#due = this.#due.filter((other) => other !== one);
    };
  }

  /** What is due by then happens in order, each after everything that the one before led to. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settle();
      const next = this.#due.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.#due = this.#due.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.then();
    }
    this.#now = end;
  }
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The disk of a device: the queues of its pages, and which pages live. */
export class FakeDisk {
  readonly rows: { queue: string; by: string; change: QueuedChange }[] = [];
  readonly alive = new Set<string>();
  /** What accounts saw of the draft last. */
  readonly seen = new Map<string, SeenDraft>();
  isBroken = false;

  memory(by: string): DraftMemory {
    return {
      read: async () => this.seen.get(by),
      keep: async (seen) => {
        if (this.isBroken) throw new Error('the disk is full');
        if ((this.seen.get(by)?.seq ?? 0) <= seen.seq) this.seen.set(by, seen);
      },
      forget: async () => {
        this.seen.delete(by);
      },
    };
  }

  queue(name: string, by: string): ChangeQueue {
    this.alive.add(name);
    const { rows, alive } = this;
    return {
      write: async ({ put, drop }) => {
        if (this.isBroken) throw new Error('the disk is full');
        // A page that is gone writes nothing more.
        if (!alive.has(name)) return;
        for (const id of drop) {
          const place = rows.findIndex(({ change }) => change.id === id);
          if (place >= 0) rows.splice(place, 1);
        }
        for (const change of put) {
          const place = rows.findIndex((row) => row.change.id === change.id);
          if (place >= 0) rows[place] = { queue: name, by, change };
          else rows.push({ queue: name, by, change });
        }
      },
      adopt: async () => {
        const left = rows.filter((row) => row.by === by && row.queue !== name && !alive.has(row.queue));
        for (const row of left) row.queue = name;
        return left.map(({ change }) => change);
      },
      close: () => alive.delete(name),
    };
  }
}

/** A network on which requests and answers are slow, come twice or are lost. */
export class FakeNetwork {
  isUp = true;
  isPerfect = false;
  isSignedOut = false;
  readonly #time: FakeTime;
  readonly #random: RandomSource;

  constructor(time: FakeTime, random: RandomSource) {
    this.#time = time;
    this.#random = random;
  }

  to(drafts: FakeDrafts, by: string): DraftServer {
    return {
      read: () => this.#carry(() => drafts.read(by)),
      changesAfter: (after) => this.#carry(() => drafts.changesAfter(after)),
      send: (changes: SentChange[]) => this.#carry((): ReplyOf<typeof sendChanges> => drafts.send(by, changes)),
    };
  }

  async #carry<T>(request: () => T): Promise<T> {
    const chance = () => (this.isPerfect ? 1 : this.#random.next());
    if (!this.isUp || chance() < 0.1) throw unreachable();
    await this.#wait();
    if (this.isSignedOut) throw new ApiProblem({ status: 401, code: 'not-signed-in' });
    // As JSON, as it travels.
    const reply = JSON.parse(JSON.stringify(request())) as T;
    if (chance() < 0.1) request();
    await this.#wait();
    if (!this.isUp || chance() < 0.1) throw unreachable();
    return reply;
  }

  #wait(): Promise<void> {
    const ms = this.isPerfect ? 1 : this.#random.integer(1, 1500);
    return new Promise((resolve) => this.#time.after(ms, resolve));
  }
}

const unreachable = () => new ApiProblem({ status: 0, code: 'unreachable' });

/** A page of a person on a device. */
export class FakePage {
  session: DraftSession;
  readonly by: string;
  readonly #open: (name: string) => DraftSession;
  #name = '';
  static #pages = 0;
  static #ids = 0;
  readonly #disk: FakeDisk;
  ended = 0;

  constructor(by: string, at: { drafts: FakeDrafts; network: FakeNetwork; disk: FakeDisk; time: FakeTime }) {
    this.by = by;
    this.#disk = at.disk;
    this.#open = (name) =>
      draftSession({
        by,
        server: at.network.to(at.drafts, by),
        queue: at.disk.queue(name, by),
        memory: at.disk.memory(by),
        clock: at.time,
        newId: () => newUuid(FakePage.#ids++),
        onSessionEnded: () => {
          this.ended += 1;
        },
      });
    this.session = this.#opened();
  }

  #opened(): DraftSession {
    this.#name = `page ${FakePage.#pages++}`;
    return this.#open(this.#name);
  }

  /** The page is killed, and opened again. */
  restart(): void {
    this.kill();
    this.session = this.#opened();
  }

  kill(): void {
    this.#disk.alive.delete(this.#name);
    void this.session.close();
  }
}

function newUuid(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}
