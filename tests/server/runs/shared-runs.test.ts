import { describe, expect, it } from 'vitest';
import { type RunUnderWay, sharedRuns } from '../../../server/runs/runs.ts';
import type { Task } from '../../../server/runs/task.ts';

const task: Task<string, string> = { name: 'figures', run: async (_services, input) => input };

/** Runs that end when the test says so. */
function heldRuns() {
  const begun: {
    finish(text: string): void;
    fail(error: Error): void;
    report(share: number): void;
    signal: AbortSignal;
  }[] = [];
  const runs = sharedRuns(
    (_task, _input, { report, signal }) =>
      new Promise((resolve, reject) => {
        begun.push({ finish: resolve as (text: string) => void, fail: reject, report, signal });
      }),
    { now: () => new Date('2026-11-24T15:00:00.000Z'), close: async () => {} },
  );
  return { runs, begun };
}

const run = (runs: ReturnType<typeof heldRuns>['runs'], signal?: AbortSignal) =>
  runs.run(task, 'input', { key: 'figures of 2026', survey: 'enviz-2026', signal });

describe('long work', () => {
  it('is done once for all who wait for it, and again for who comes later', async () => {
    const { runs, begun } = heldRuns();
    const waiting = [run(runs), run(runs), run(runs)];
    begun[0]!.finish('figures');
    expect(await Promise.all(waiting)).toEqual(['figures', 'figures', 'figures']);
    expect(begun).toHaveLength(1);
    void run(runs);
    expect(begun).toHaveLength(2);
  });

  it('shows how far it is, never going back, until it is done', async () => {
    const { runs, begun } = heldRuns();
    const waiting = run(runs);
    begun[0]!.report(0.5);
    begun[0]!.report(0.2);
    const underWay: RunUnderWay = {
      task: 'figures',
      survey: 'enviz-2026',
      startedAt: '2026-11-24T15:00:00.000Z',
      share: 0.5,
    };
    expect(runs.underWay()).toEqual([underWay]);
    begun[0]!.finish('figures');
    await waiting;
    expect(runs.underWay()).toEqual([]);
  });

  it('goes on while anybody waits, and ends when nobody does', async () => {
    const { runs, begun } = heldRuns();
    const first = new AbortController();
    const second = new AbortController();
    const waiting = [run(runs, first.signal), run(runs, second.signal)];
    first.abort(new Error('left'));
    await expect(waiting[0]).rejects.toThrow('left');
    expect(begun[0]!.signal.aborted).toBe(false);
    second.abort(new Error('left too'));
    await expect(waiting[1]).rejects.toThrow('left too');
    expect(begun[0]!.signal.aborted).toBe(true);
    // Who asks now does not join a run that is ending.
    void run(runs);
    expect(begun).toHaveLength(2);
  });

  it('fails for all who wait, and is tried again afterwards', async () => {
    const { runs, begun } = heldRuns();
    const waiting = [run(runs), run(runs)];
    begun[0]!.fail(new Error('no memory'));
    for (const outcome of await Promise.allSettled(waiting)) expect(outcome.status).toBe('rejected');
    const again = run(runs);
    begun[1]!.finish('figures');
    expect(await again).toBe('figures');
  });
});
