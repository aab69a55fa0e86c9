import { EditRefused, type RefusalCode } from '#questionnaires';
import { writtenAt } from '../draft/conflict.ts';
import type { Conflict } from '../draft/draft-state.ts';
import type { SessionClock } from '../draft/session-setting.ts';

/** How long nobody types until what was typed becomes a change, ms: what is wrong with it is said soon after. */
const PAUSE_MS = 100;

/** Who types on without a pause has a change that often, ms: with the session's pause within a second of saving. */
const MOST_MS = 300;

interface WrittenTextSetting {
  readonly clock: SessionClock;
  /** Makes the change; `was` is what stood there when writing began. */
  readonly change: (text: string, was: string) => EditRefused | undefined;
  readonly onChange: () => void;
}

/** What somebody is writing in a field. */
export interface OwnText {
  readonly text: string;
  /** What stood there when writing began. */
  readonly was: string;
  /** Why it is not taken; what was written is still there. */
  readonly refusal: EditRefused | undefined;
}

/** A text while it is written. */
export interface TextField {
  /** Undefined while nobody writes, or once it is a change. */
  own(): OwnText | undefined;
  /** @param there the text of the draft */
  write(text: string, there: string): void;
  /** Makes a change of what was written, at once: the field is left. */
  finish(): void;
  /**
   * What was a change already and is refused is there again while its person is still in the field: nobody types on in
   * the words of somebody else that have taken its place.
   */
  recall(conflicts: readonly Conflict[]): void;
  /** Lets go of what was written, for what is there now. */
  giveUp(): void;
}

/** A text that is written: a change after a pause, while somebody types on, and when the field is left. */
export function writtenText({ clock, change, onChange }: WrittenTextSetting): TextField {
  let own: OwnText | undefined;
  /** What became a change while somebody is in the field. */
  let made: string | undefined;
  let since: number | undefined;
  let cancel = () => {};

  function become(next: OwnText | undefined): void {
    own = next;
    onChange();
  }

  function makeChange(): void {
    cancel();
    since = undefined;
    if (!own) return;
    const { text, was } = own;
    const refusal = text === was ? undefined : change(text, was);
    if (!refusal) made = text;
    become(refusal && { text, was, refusal });
  }

  return {
    own: () => own,
    write(text, there) {
      cancel();
      const now = clock.now();
      since ??= now;
      cancel = clock.after(Math.max(0, Math.min(PAUSE_MS, since + MOST_MS - now)), makeChange);
      become({ text, was: own?.was ?? there, refusal: own?.refusal });
    },
    finish() {
      makeChange();
      made = undefined;
    },
    recall(conflicts) {
      if (own || made === undefined) return;
      for (const { operations, at, code } of conflicts) {
        const words = writtenAt(operations, at);
        if (words?.to !== made) continue;
        const was = typeof words.was === 'string' ? words.was : '';
        become({ text: made, was, refusal: new EditRefused(code as RefusalCode, at) });
      }
    },
    giveUp() {
      cancel();
      since = undefined;
      made = undefined;
      become(undefined);
    },
  };
}
