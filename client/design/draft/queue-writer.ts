import type { ChangeQueue, QueuedChange } from './queue.ts';

/** What is owed to the disk of the device. */
export interface QueueWriter {
  /** The change shall be there as it is; undefined: no longer. */
  owe(id: string, change: QueuedChange | undefined): void;
  /** Changes that are not there yet. */
  unwritten(): { n: number; hasFailed: boolean };
  /** Resolves once nothing is being written any more. */
  idle(): Promise<void>;
}

/** Writes one thing at a time. What could not be written is tried again with the next one, and by `again`. */
export function queueWriter(queue: ChangeQueue, onChange: () => void): QueueWriter & { again(): void } {
  const owed = new Map<string, QueuedChange | undefined>();
  let hasFailed = false;
  let writing: Promise<void> | undefined;

  async function writeAll(): Promise<void> {
    while (owed.size > 0) {
      const now = [...owed];
      try {
        await queue.write({
          put: now.flatMap(([, change]) => change ?? []),
          drop: now.flatMap(([id, change]) => (change ? [] : id)),
        });
        hasFailed = false;
      } catch {
        hasFailed = true;
        return;
      }
      for (const [id, change] of now) if (owed.get(id) === change) owed.delete(id);
      onChange();
    }
  }

  function again() {
    writing ??= writeAll().finally(() => {
      writing = undefined;
      onChange();
    });
  }

  return {
    again,
    owe(id, change) {
      owed.set(id, change);
      again();
    },
    unwritten: () => ({ n: [...owed.values()].filter((change) => change !== undefined).length, hasFailed }),
    async idle() {
      while (writing) await writing;
    },
  };
}
