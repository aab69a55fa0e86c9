import type { EditRefused } from '#questionnaires';
import type { SessionClock } from '../draft/session-setting.ts';

/** How long nobody types until what was typed becomes a change, ms. */
const PAUSE_MS = 400;

/** Who types on without a pause has a change that often, ms: the server has what is typed within a second. */
const MOST_MS = 700;

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
  /** Makes a change of what was written, at once. */
  finish(): void;
  /** Lets go of what was written, for what is there now. */
  giveUp(): void;
}

/** A text that is written: a change after a pause, while somebody types on, and when the field is left. */
export function writtenText({ clock, change, onChange }: WrittenTextSetting): TextField {
  let own: OwnText | undefined;
  let since: number | undefined;
  let cancel = () => {};

  function become(next: OwnText | undefined): void {
    own = next;
    onChange();
  }

  function finish(): void {
    cancel();
    since = undefined;
    if (!own) return;
    const { text, was } = own;
    const refusal = text === was ? undefined : change(text, was);
    become(refusal && { text, was, refusal });
  }

  return {
    own: () => own,
    write(text, there) {
      cancel();
      const now = clock.now();
      since ??= now;
      cancel = clock.after(Math.max(0, Math.min(PAUSE_MS, since + MOST_MS - now)), finish);
      become({ text, was: own?.was ?? there, refusal: own?.refusal });
    },
    finish,
    giveUp() {
      cancel();
      since = undefined;
      become(undefined);
    },
  };
}
