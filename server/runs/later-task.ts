import type { Task } from './task.ts';

/**
 * A task whose code is loaded where it runs: in its thread, which finds it by its name, and here only for a store in
 * memory. What reports, packages and studies need is a sixth of the server, and nobody waits for it at a start.
 *
 * @param of what must be known before it is loaded; the task says the same
 */
export function laterTask<Input, Output>(
  { name, lane }: Pick<Task<Input, Output>, 'name' | 'lane'>,
  load: () => Promise<Task<Input, Output>>,
): Task<Input, Output> {
  return {
    name,
    ...(lane && { lane }),
    async run(...given) {
      const task = await load();
      if (task.name !== name || task.lane !== lane) throw new Error(`${name} is not the task that was loaded`);
      return task.run(...given);
    },
  };
}
