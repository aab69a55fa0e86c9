import { EditRefused, type Operation } from '#questionnaires';
import { ApiProblem } from '../../api.ts';
import { answered, asSent, refused, sent, toSend } from './answer.ts';
import { arrived } from './arrive.ts';
import { adopt, begin, beginAnew, toldBy } from './begin.ts';
import { changed, type Doing, redone, type TookBack, tookBackBy, undone } from './change.ts';
import { keptForChoice } from './conflict.ts';
import { memoryWriter } from './draft-memory.ts';
import type { Conflict, OwnDraftState, Pending } from './draft-state.ts';
import { isAsWritten, leftOf, waitingOf } from './queue.ts';
import { queueWriter } from './queue-writer.ts';
import type { Link } from './saving.ts';
import type { SessionSetting } from './session-setting.ts';
import { type SessionView, sameView, viewOf } from './session-view.ts';
import { settled } from './settle.ts';
import { typedWait } from './typed-wait.ts';

/** A draft that is worked on. Its methods do at once what they say; what is sent follows by itself. */
export interface DraftSession {
  view(): SessionView;
  subscribe(listener: () => void): () => void;
  change(operations: readonly Operation[]): EditRefused | undefined;
  /** As `change`, with words that somebody typed: where the draft changed since, they wait as a conflict. */
  write(operations: readonly Operation[]): EditRefused | undefined;
  undo(): void;
  redo(): void;
  /** Settles a conflict. */
  settle(id: string, choice: 'mine' | 'theirs'): void;
  /** Looks at the server now, and every `pace` milliseconds from now on. */
  wake(pace?: number): void;
  /** The page goes. */
  close(): Promise<void>;
}

/** How often others' changes are asked for, in milliseconds. */
export const PACE_SHOWN_MS = 500;
export const PACE_HIDDEN_MS = 15_000;

const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 30_000;

/** ChangeSteps that are left when earlier ones are asked for. */
const FEW_STEPS = 5;

/** What pages that are gone left is looked for this often, in milliseconds. */
const ADOPT_MS = 10_000;

export function draftSession({
  by,
  server,
  queue,
  memory,
  clock,
  newId,
  onSessionEnded,
}: SessionSetting): DraftSession {
  const listeners = new Set<() => void>();
  let state: OwnDraftState | undefined;
  let link: Link = 'up';
  let problem: unknown;
  let pace = PACE_SHOWN_MS;
  let failures = 0;
  let batch = Number.POSITIVE_INFINITY;
  let adopted: { pending: Pending[]; conflicts: Conflict[] } = { pending: [], conflicts: [] };
  let readAt = Number.NEGATIVE_INFINITY;
  let adoptedAt = Number.NEGATIVE_INFINITY;
  const wait = typedWait(clock);
  let isRunning = false;
  let isWanted = false;
  let isClosed = false;
  let cancel = () => {};
  const writer = queueWriter(queue, tell);
  const remembered = memoryWriter(memory, clock);
  let tookBack: TookBack | undefined;
  const viewNow = () => viewOf(state, { link, problem, unwritten: writer.unwritten(), tookBack });
  let view: SessionView = viewNow();

  function tell() {
    const next = sameView(view, viewNow());
    if (next === view) return;
    view = next;
    for (const listener of listeners) listener();
  }

  /** Takes the next state. What came or went on the way to the server is owed to the disk. */
  function take(next: OwnDraftState) {
    const before = waitingOf(state);
    const after = waitingOf(next);
    for (const [id, change] of after) if (!isAsWritten(before.get(id), change)) writer.owe(id, change);
    for (const id of before.keys()) if (!after.has(id)) writer.owe(id, undefined);
    state = next;
    tell();
  }

  const doing = (): Doing => ({ id: newId(), now: clock.now() });

  function takeBack(way: TookBack['way']) {
    const done = state && !state.isClosed && (way === 'undo' ? undone : redone)(state, doing());
    if (!done) return;
    tookBack = tookBackBy(way, done.operations);
    take(done.state);
    if (failures === 0) want();
  }

  function want(ms = 0) {
    if (isClosed) return;
    isWanted = true;
    cancel();
    if (!isRunning) cancel = clock.after(ms, () => void run());
  }

  async function run() {
    if (isRunning || isClosed) return;
    isRunning = true;
    wait.over();
    isWanted = false;
    const pause = await round().then(done, failed);
    isRunning = false;
    want(isWanted && failures === 0 ? 0 : pause);
  }

  /** @returns milliseconds until the next one */
  async function round(): Promise<number> {
    if (!state) state = await open();
    if (clock.now() - adoptedAt >= ADOPT_MS) {
      // What is changed while the disk is read stays: the state is looked at after that.
      const left = leftOf(await leftHere());
      take(adopt(state, left));
    }
    if (state.isClosed) {
      await sendLate();
      return pace;
    }
    const ready = toSend(state, batch);
    if (ready.length > 0) {
      take(sent(state, new Set(ready.map(({ id }) => id))));
      const { outcomes } = await sendAll(ready);
      if (outcomes.length > 0) batch = Number.POSITIVE_INFINITY;
      take(answered(state, outcomes));
    }
    if (ready.length > 0 || clock.now() - readAt >= pace) await readOn();
    if (toSend(state, batch).length > 0) return 0;
    return Math.max(0, readAt + pace - clock.now());
  }

  /**
   * Reads the draft. While nothing answers it opens as this device saw it last, and goes on from there.
   *
   * @throws why it was not read
   */
  async function open(): Promise<OwnDraftState> {
    const left = leftOf(await leftHere());
    adopted = {
      pending: [...adopted.pending, ...left.pending],
      conflicts: [...adopted.conflicts, ...left.conflicts],
    };
    try {
      state = begin(toldBy(await server.read()), by, adopted);
    } catch (error) {
      const status = error instanceof ApiProblem ? error.status : undefined;
      if (status === 404) await memory.forget().catch(() => undefined);
      const seen = status === 0 || status! >= 500 ? await memory.read().catch(() => undefined) : undefined;
      if (seen) state = begin({ ...seen, isClosed: undefined }, by, adopted);
      throw error;
    } finally {
      readAt = clock.now();
      tell();
    }
    return state;
  }

  async function leftHere() {
    adoptedAt = clock.now();
    writer.again();
    return queue.adopt().catch(() => []);
  }

  async function readOn() {
    readAt = clock.now();
    for (;;) {
      const reply = await server.changesAfter(state!.seq);
      const before = state!;
      const isClosedNow = reply.state === 'open' ? undefined : reply.state;
      if (reply.changes.length > 0 || before.isClosed !== isClosedNow)
        take({ ...arrived(before, reply.changes), isClosed: isClosedNow });
      if (state!.isAstray) await readAnew();
      if (state!.seq >= reply.seq || state!.seq === before.seq) break;
    }
    const { steps, hasEarlier, pending } = state!;
    const runsOut = (['undo', 'redo'] as const).some((way) => hasEarlier[way] && steps[way].length < FEW_STEPS);
    if (runsOut && pending.length === 0) await readAnew();
  }

  /** What is changed while the server answers stays: the state is looked at after that. */
  async function readAnew() {
    const fresh = await server.read();
    take(beginAnew(state!, fresh));
  }

  /** What the server does not take at all must not hold up the others: it is sent alone, and then put aside. */
  async function sendAll(ready: readonly Pending[]) {
    try {
      return await server.send(ready.map(asSent));
    } catch (error) {
      // The draft may have been closed by somebody.
      if (error instanceof ApiProblem && error.status === 409) await readOn();
      if (state!.isClosed) return { outcomes: [] };
      if (!isNotAccepted(error)) throw error;
      if (ready.length > 1) batch = 1;
      else take(refused(state!, ready[0]!.id, { code: 'not-accepted', at: [] }));
      return { outcomes: [] };
    }
  }

  /** A draft that is closed has what it has: the server says of each change whether it came in time. */
  async function sendLate() {
    for (let [next] = toSend(state!, 1); next; [next] = toSend(state!, 1)) {
      try {
        take(answered(state!, (await server.send([asSent(next)])).outcomes));
      } catch (error) {
        if (!(error instanceof ApiProblem && error.status === 409)) throw error;
        take(refused(state!, next.id, { code: 'closed', at: [] }));
      }
    }
  }

  function done(pause: number): number {
    failures = 0;
    stand('up', undefined);
    if (state) remembered.owe(state);
    return pause;
  }

  function stand(nextLink: Link, nextProblem: unknown) {
    if (link === nextLink && problem === nextProblem) return;
    link = nextLink;
    problem = nextProblem;
    tell();
  }

  /** @returns milliseconds until it is tried again */
  function failed(error: unknown): number {
    failures += 1;
    stand('down', error);
    if (error instanceof ApiProblem && error.status === 401) void writer.idle().then(onSessionEnded);
    return Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS);
  }

  function change(operations: readonly Operation[], thenSend = () => want()): EditRefused | undefined {
    if (!state) return undefined;
    if (state.isClosed) return new EditRefused('closed', []);
    const { state: next, refused: why } = changed(state, operations, doing());
    if (why) return why;
    tookBack = undefined;
    take(next);
    if (failures === 0) thenSend();
    return undefined;
  }

  want();
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (operations) => change(operations),
    write(operations) {
      const why = change(operations, () => want(wait.typed()));
      if (!why || !state) return why;
      take(keptForChoice(state, { id: newId(), operations, code: why.code, at: why.at }));
      return why;
    },
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
    settle(id, choice) {
      if (!state) return;
      take(settled(state, id, choice, doing()).state);
      if (failures === 0) want();
    },
    wake(next = pace) {
      pace = next;
      readAt = Number.NEGATIVE_INFINITY;
      want();
    },
    async close() {
      isClosed = true;
      cancel();
      listeners.clear();
      // A field that goes with the page says now what was being written in it.
      await undefined;
      await Promise.all([writer.idle(), remembered.idle()]);
      queue.close();
    },
  };
}

function isNotAccepted(error: unknown): boolean {
  return error instanceof ApiProblem && [400, 413, 422].includes(error.status);
}
