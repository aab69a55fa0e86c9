import { type Runs, sharedRuns } from './runs.ts';
import type { TaskServices } from './task.ts';

/** Runs tasks on this very thread: for commands, and for a store in memory, which no other thread can open. */
export function inlineRuns(services: TaskServices): Runs {
  return sharedRuns((task, input, { report }) => task.run(services, input, report), {
    now: services.now,
    close: async () => {},
  });
}
