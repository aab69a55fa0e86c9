import type { QuestionnaireDraft } from '#contract';
import { applyOperations, type DraftFiles } from '#questionnaires';
import { unpackJson, unpackTexts } from '../files/pack-texts.ts';
import { filesOfTexts } from '../instruments/about-files.ts';
import { Problem } from '../problems.ts';
import type { Store } from '../storage/store.ts';

/** A draft as it stands after its last change. */
export interface DraftState {
  readonly files: DraftFiles;
  /** Number of that change. */
  readonly seq: number;
  /** Length of the files as JSON, at most. */
  readonly bytes: number;
}

/** Changes that are read at once: one may have megabytes. */
const PAGE = 20;

/** What is kept in memory of the drafts that were used last, as JSON: as objects it takes some five times as much. */
const KEPT_BYTES = 50 * 1024 * 1024;

/** The drafts of a store, as they stand. */
export interface DraftStates {
  /**
   * The draft as it stands now, whoever changed it last.
   *
   * @throws Problem unknown-questionnaire-draft
   */
  current(draft: string): Promise<{ head: QuestionnaireDraft; state: DraftState }>;
  /** Remembers how a draft stands. */
  remember(draft: string, state: DraftState): void;
  /** Does work with a draft when earlier work with it, on this server, is done. */
  inTurn<T>(draft: string, work: () => Promise<T>): Promise<T>;
}

/**
 * Keeps the last state of the drafts that were used last. Another server may write the same draft: each use asks
 * for the number of its last change and catches up.
 */
export function draftStates(store: Store): DraftStates {
  const known = new Map<string, DraftState>();
  const turns = new Map<string, Promise<unknown>>();

  function remember(draft: string, state: DraftState): void {
    known.delete(draft);
    known.set(draft, state);
    let bytes = 0;
    for (const [key, { bytes: of }] of [...known].toReversed()) {
      bytes += of;
      if (bytes > KEPT_BYTES && key !== draft) known.delete(key);
    }
  }

  return {
    async current(draft) {
      const head = await store.questionnaireDraft(draft);
      if (!head) throw new Problem('unknown-questionnaire-draft');
      const last = known.get(draft);
      const from = last && last.seq <= head.seq ? last : await lastKept(store, head);
      const state = await caughtUp(store, head, from);
      remember(draft, state);
      return { head, state };
    },
    remember,
    inTurn(draft, work) {
      const before = turns.get(draft) ?? Promise.resolve();
      const turn = before.then(work, work);
      const settled = turn
        .catch(() => {})
        .finally(() => {
          if (turns.get(draft) === settled) turns.delete(draft);
        });
      turns.set(draft, settled);
      return turn;
    },
  };
}

/** The files with which a draft began, or as they stood later. */
async function lastKept(store: Store, { draft, seq }: QuestionnaireDraft): Promise<DraftState> {
  const snapshot = await store.draftSnapshot(draft);
  // Another server may have kept one after the head was read.
  if (snapshot && snapshot.seq <= seq) {
    const files = unpackJson(snapshot.files) as DraftFiles;
    return { files, seq: snapshot.seq, bytes: jsonBytes(files) };
  }
  const files = filesOfTexts(unpackTexts((await store.draftBeginning(draft))!));
  return { files, seq: 0, bytes: jsonBytes(files) };
}

async function caughtUp(store: Store, { draft, seq }: QuestionnaireDraft, from: DraftState): Promise<DraftState> {
  if (from.seq === seq) return from;
  let { files, seq: done } = from;
  while (done < seq) {
    const changes = await store.changesAfter(draft, done, Math.min(PAGE, seq - done));
    for (const { operations } of changes) ({ files } = applyOperations(files, operations, { isKept: true }));
    done += changes.length;
  }
  return { files, seq, bytes: jsonBytes(files) };
}

/** Length of a value as JSON. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
