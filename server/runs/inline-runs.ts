import type { Store } from '../storage/store.ts';
import { type Runs, sharedRuns } from './runs.ts';
import type { TaskServices } from './task.ts';

/** Runs tasks on this very thread: for commands, and for a store in memory, which no other thread can open. */
export function inlineRuns(services: Omit<TaskServices, 'store' | 'keepDerived'> & { store: Store }): Runs {
  const taskServices = { ...services, keepDerived: services.store.keepDerived };
  return sharedRuns((task, input, { report }) => task.run(taskServices, input, report), {
    now: services.now,
    close: async () => {},
  });
}
