import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { deviceQueue } from '../../../../client/design/draft/device-queue.ts';
import type { QueuedChange } from '../../../../client/design/draft/queue.ts';

/** Locks as a browser has them, as far as queues need them. */
function fakeLocks() {
  const held = new Map<string, Promise<unknown>>();
  const request = async (name: string, ...rest: unknown[]) => {
    const run = rest.at(-1) as (lock: object | null) => unknown;
    const isIfAvailable = rest.length > 1;
    if (held.has(name)) {
      if (isIfAvailable) return run(null);
      await held.get(name);
    }
    const done = Promise.resolve(run({ name })).finally(() => held.delete(name));
    held.set(name, done);
    return done;
  };
  return { request } as unknown as LockManager;
}

function change(id: string): QueuedChange {
  return { id, madeAt: 0, operations: [{ do: 'add', into: [], name: id, item: {} }] };
}

it('what a page that is gone left is taken over once, in its order, by the same person', async () => {
  const locks = fakeLocks();
  const draft = randomUUID();
  const open = (queue: string, by = 'ana') => deviceQueue({ draft, by, queue, locks });
  const gone = open('gone');
  await gone.write({ put: [change('a'), change('b')], drop: [] });
  await gone.write({ put: [change('c'), { ...change('a'), madeAt: 5 }], drop: ['b'] });
  const one = open('one');
  const two = open('two');
  const other = open('other', 'ben');
  // It lives still.
  expect(await one.adopt()).toEqual([]);
  gone.close();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await other.adopt()).toEqual([]);
  const adopted = await Promise.all([one.adopt(), two.adopt()]);
  expect(adopted.flat().map(({ id }) => id)).toEqual(['a', 'c']);
  expect(adopted.flat()[0]!.madeAt).toBe(5);
  expect((await Promise.all([one.adopt(), two.adopt()])).flat()).toEqual([]);
});
