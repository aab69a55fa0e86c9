import type { JournalEntry } from '#questionnaires';
import { beginsWith } from './kept-record.ts';
import type { ShownScreen, TypedKey } from './watched-screen.ts';

const LONGEST_FRAME_MS = 100;

/** What the screen of a tablet has shown as saved of one interview. */
export class ShownPromises {
  readonly caseId: string;
  readonly #screens = new Map<string, ShownScreen & { readonly saved: number }>();
  #typed: TypedKey[] = [];
  #frames: number[] = [];
  #held: readonly JournalEntry[] = [];
  failures = 0;

  constructor(caseId: string) {
    this.caseId = caseId;
  }

  /** How many screens were shown as saved. */
  get count(): number {
    return this.#screens.size;
  }

  shown(screen: ShownScreen): void {
    this.#frames.push(screen.at);
    if (screen.failed) this.failures += 1;
    const { saved } = screen;
    if (saved !== undefined && saved > 0)
      this.#screens.set(JSON.stringify([saved, screen.answers]), { ...screen, saved });
  }

  typed(key: TypedKey): void {
    this.#typed.push(key);
  }

  /** The page is gone: what was typed on it is not typed on the next one. */
  restarted(): void {
    this.#typed = [];
    this.#frames = [];
    this.failures = 0;
  }

  /** What of the shown is not in the journal, to the last bit: name of the question, and up to where it was saved. */
  brokenIn(entries: readonly JournalEntry[]): string[] {
    const broken: string[] = [];
    if (!beginsWith(entries, this.#held)) broken.push('entries of before changed');
    this.#held = [...entries];
    for (const { saved, answers } of this.#screens.values()) {
      if (entries.length < saved) {
        broken.push(`${saved} entries were saved and ${entries.length} are there`);
        continue;
      }
      const known = lastAnswers(entries.slice(0, saved));
      for (const [name, shown] of Object.entries(answers))
        if (known.get(name) !== shown) broken.push(`${name} after ${saved} entries`);
    }
    return broken;
  }

  /**
   * How long ago, at the last frame, the first key was pressed that is not in the journal (milliseconds). Where a busy
   * machine drew nothing for a while, nobody saw the time pass.
   */
  typingMissing(entries: readonly JournalEntry[]): number {
    const name = this.#typed.at(-1)?.name;
    if (name === undefined) return 0;
    const keys = this.#typed.filter((key) => key.name === name);
    const onDisk = lastAnswers(entries).get(name) ?? '';
    const first = keys[keys.findLastIndex(({ text }) => text === onDisk) + 1];
    if (!first) return 0;
    const since = [first.at, ...this.#frames.filter((at) => at > first.at)];
    return since.slice(1).reduce((sum, at, place) => sum + Math.min(at - since[place]!, LONGEST_FRAME_MS), 0);
  }
}

/** The last answer of each name, as inputs hold it. */
function lastAnswers(entries: readonly JournalEntry[]): Map<string, string> {
  const answers = new Map<string, string>();
  for (const { kind, name, value } of entries)
    if (kind === 'answer') answers.set(name, Array.isArray(value) ? [...value].sort().join(' ') : String(value ?? ''));
  return answers;
}
