import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A process that takes less of a processor than this, between two looks, does nothing. */
const IDLE = 0.05;
const LOOK_MS = 2_000;

/** Processor time in hundredths of a second; of Linux alone. */
function processorTime(pid: number): number | undefined {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return undefined;
  }
}

/** Ends when a server has done what it begins with; at once where the system cannot say. */
export async function untilIdle(pid: number): Promise<void> {
  for (let before = processorTime(pid); before !== undefined; ) {
    await wait(LOOK_MS);
    const now = processorTime(pid);
    if (now === undefined || (now - before) * 10 < IDLE * LOOK_MS) return;
    before = now;
  }
}
