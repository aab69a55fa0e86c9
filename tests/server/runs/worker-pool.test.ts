import { afterEach, describe, expect, it } from 'vitest';
import { WorkerPool } from '../../../server/runs/worker-pool.ts';

/** A thread that does nothing, for ever. */
const ENTRY = new URL('data:text/javascript,setInterval(() => {}, 1000)');

describe('the threads that compute', () => {
  let pool: WorkerPool;
  const begun: string[] = [];

  function open() {
    begun.length = 0;
    pool = new WorkerPool({ entry: ENTRY, data: undefined, mostWorkers: 2, mostWaitingOfAccount: 32 });
  }
  afterEach(() => pool.close());

  /** A task of an account, which ends when the test says so. */
  function task(account: string, signal = new AbortController().signal) {
    const worker = pool.take(account, signal).then((taken) => {
      begun.push(account);
      return taken;
    });
    worker.catch(() => {});
    return { end: async () => pool.giveBack(await worker, account, true) };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

  it('are both of one account while nobody else wants one, and one more is there for the next who comes', async () => {
    open();
    const flood = Array.from({ length: 6 }, () => task('flood'));
    await settled();
    expect(begun).toEqual(['flood', 'flood']);
    const ana = task('ana');
    await settled();
    expect(begun).toEqual(['flood', 'flood', 'ana']);
    // A third account waits: there are as many threads as may be.
    const luis = task('luis');
    await settled();
    expect(begun).toHaveLength(3);
    await flood[0]!.end();
    await settled();
    // The thread that was one more is given up.
    expect(begun).toHaveLength(3);
    // Who has nothing running goes first, whoever waits longer.
    await ana.end();
    await settled();
    expect(begun).toEqual(['flood', 'flood', 'ana', 'luis']);
    await luis.end();
    await settled();
    // Nobody else waits any more.
    expect(begun).toEqual(['flood', 'flood', 'ana', 'luis', 'flood']);
  });

  it('have one task of an account at a time while another account has two waiting', async () => {
    open();
    const flood = [task('flood'), task('flood'), task('flood')];
    const ana = [task('ana'), task('ana')];
    await settled();
    expect(begun).toEqual(['flood', 'flood', 'ana']);
    await flood[0]!.end();
    await settled();
    // Two places, an account each.
    expect(begun).toEqual(['flood', 'flood', 'ana']);
    await ana[0]!.end();
    await settled();
    expect(begun).toEqual(['flood', 'flood', 'ana', 'ana']);
    await flood[1]!.end();
    await settled();
    expect(begun).toEqual(['flood', 'flood', 'ana', 'ana', 'flood']);
  });

  it('are not held by who went away while waiting', async () => {
    open();
    const first = [task('ana'), task('luis')];
    const leaving = new AbortController();
    task('eva', leaving.signal);
    const last = task('bea');
    leaving.abort(new Error('left'));
    await settled();
    await first[0]!.end();
    await settled();
    expect(begun).toEqual(['ana', 'luis', 'bea']);
    await last.end();
    await first[1]!.end();
  });
});
