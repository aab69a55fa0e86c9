import type { DraftFiles } from '#questionnaires';
import type { ChangeSteps, OwnDraftState } from './draft-state.ts';
import type { SessionClock } from './session-setting.ts';

/** A draft as the server had it when this device asked last: what a page opens while the server does not answer. */
export interface SeenDraft {
  readonly seq: number;
  readonly confirmed: DraftFiles;
  readonly steps: ChangeSteps;
  readonly hasEarlier: OwnDraftState['hasEarlier'];
  readonly from: OwnDraftState['from'];
}

/** Where a page keeps what it saw of a draft. */
export interface DraftMemory {
  /** @returns undefined where this account has not seen it on this device */
  read(): Promise<SeenDraft | undefined>;
  /** What was seen earlier than what is kept leaves that as it is. */
  keep(seen: SeenDraft): Promise<void>;
  /** The draft takes no change any more, or is not there. */
  forget(): Promise<void>;
}

export function seenOf({ seq, confirmed, steps, hasEarlier, from }: OwnDraftState): SeenDraft {
  return { seq, confirmed, steps, hasEarlier, from };
}

/** The first state, which is the whole draft, is kept once the page had time to show it. */
const SHOWN_MS = 1000;

/** Keeps one state after the other, the last one for sure. What cannot be kept is not: the server has it. */
export function memoryWriter(memory: DraftMemory, clock: Pick<SessionClock, 'after'>) {
  let owed: OwnDraftState | undefined;
  let kept: OwnDraftState | undefined;
  let writing: Promise<void> | undefined;
  let hurry = () => {};

  const isShown = () =>
    new Promise<void>((resolve) => {
      const cancel = clock.after(SHOWN_MS, resolve);
      hurry = () => {
        cancel();
        resolve();
      };
    });

  async function writeAll(): Promise<void> {
    if (!kept) await isShown();
    while (owed && !isAsKept(owed)) {
      kept = owed;
      await (kept.isClosed ? memory.forget() : memory.keep(seenOf(kept))).catch(() => undefined);
    }
  }
  const isAsKept = (state: OwnDraftState) =>
    kept?.confirmed === state.confirmed && kept.steps === state.steps && kept.isClosed === state.isClosed;

  return {
    owe(state: OwnDraftState) {
      owed = state;
      writing ??= writeAll().finally(() => {
        writing = undefined;
      });
    },
    /** Resolves once nothing is being written any more. */
    async idle() {
      hurry();
      while (writing) await writing;
    },
  };
}
