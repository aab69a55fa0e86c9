import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { percentOf, quarterOf } from '../../../client/components/waiting/percent-of.ts';
import {
  type ListedRuns,
  progressAfter,
  type WaitProgress,
} from '../../../client/components/waiting/progress-after.ts';
import { WaitBar } from '../../../client/components/waiting/WaitBar.tsx';
import { WaitWords } from '../../../client/components/waiting/WaitWords.tsx';
import { ASK_AGAIN_MS, LONG_WAIT_MS, watchWait } from '../../../client/components/waiting/watch-wait.ts';
import { drawn, named, textIn, withClass } from '../elements.ts';

const FIGURES = { survey: 'enviz-2026', tasks: ['derive', 'figures'] as const };

const run = (task: string, share: number, survey = 'enviz-2026'): ListedRuns[number] => ({
  task,
  survey,
  share,
  startedAt: '2026-11-24T15:00:00.000Z',
});

/** The shares that are shown one after the other, for what is under way each time. */
function sharesFor(looks: readonly ListedRuns[]): (number | undefined)[] {
  let progress: WaitProgress<'derive' | 'figures'> | undefined;
  return looks.map((runs) => {
    progress = progressAfter(progress, runs, FIGURES);
    return progress?.share;
  });
}

describe('how far the figures of an edition are', () => {
  it('is not known before the server works on them, whatever it does for other editions', () => {
    const others = [run('figures', 0.5, 'enviz-2025'), run('estimates-csv', 0.5), run('read-sample', 0.5)];
    expect(sharesFor([[], others])).toEqual([undefined, undefined]);
  });

  it('counts the reading of the interviews as one half and the estimation as the other', () => {
    const looks = [[run('derive', 0.2)], [run('derive', 1)], [run('figures', 0)], [run('figures', 0.5)]];
    expect(sharesFor(looks)).toEqual([0.1, 0.5, 0.5, 0.75]);
  });

  it('counts the estimation as the whole when the interviews had been read before', () => {
    expect(sharesFor([[run('figures', 0.3)], [run('figures', 0.9)]])).toEqual([0.3, 0.9]);
  });

  it('never goes back: not between two tasks, not when somebody else begins the same', () => {
    const looks = [
      [run('derive', 0.8)],
      [],
      [run('figures', 0.6)],
      [run('figures', 0.1), run('figures', 0.7)],
      [run('derive', 0.1)],
      [run('derive', 0.1), run('figures', 0.9)],
      [],
    ];
    expect(sharesFor(looks)).toEqual([0.4, 0.4, 0.8, 0.8, 0.8, 0.95, 0.95]);
  });

  it('shows the slowest of several runs, because they do not say for whom they work', () => {
    expect(sharesFor([[run('figures', 0.7), run('figures', 0.2)]])).toEqual([0.2]);
  });
});

it('the reading of a sample is over once it was seen and is gone', () => {
  const sample = { survey: 'enviz-2026', tasks: ['read-sample'] as const };
  expect(progressAfter(undefined, [], sample)).toBeUndefined();
  const reading = progressAfter(undefined, [run('read-sample', 0)], sample);
  expect(reading).toMatchObject({ task: 'read-sample', share: 0, isOver: false });
  expect(progressAfter(reading, [], sample)).toMatchObject({ isOver: true });
});

it('the percent never reach 100 while somebody waits, and are announced by quarters', () => {
  expect([0, 0.004, 0.379, 1].map(percentOf)).toEqual([0, 0, 37, 99]);
  expect([0.24, 0.26, 0.74, 0.75, 1].map(quarterOf)).toEqual([0, 25, 50, 75, 75]);
});

describe('a wait', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function watched(askRuns: (signal: AbortSignal) => Promise<ListedRuns>) {
    const asked = vi.fn(askRuns);
    const onLong = vi.fn();
    const onRuns = vi.fn();
    return { asked, onLong, onRuns, stop: watchWait({ askRuns: asked, onLong, onRuns }) };
  }

  it('that ends within two seconds asks nothing', async () => {
    const { asked, onLong, stop } = watched(async () => []);
    await vi.advanceTimersByTimeAsync(LONG_WAIT_MS - 1);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).not.toHaveBeenCalled();
    expect(onLong).not.toHaveBeenCalled();
  });

  it('that is long asks how far it is each second, until it ends', async () => {
    const { asked, onLong, onRuns, stop } = watched(async () => [run('figures', 0.5)]);
    await vi.advanceTimersByTimeAsync(LONG_WAIT_MS);
    expect(onLong).toHaveBeenCalledOnce();
    expect(onRuns).toHaveBeenLastCalledWith([run('figures', 0.5)]);
    await vi.advanceTimersByTimeAsync(3 * ASK_AGAIN_MS);
    expect(asked).toHaveBeenCalledTimes(4);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveBeenCalledTimes(4);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes on without progress when the server does not say how far it is', async () => {
    const { asked, onRuns } = watched(() => Promise.reject(new Error('refused')));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveBeenCalledOnce();
    expect(onRuns.mock.calls).toEqual([[undefined]]);
  });

  it('leaves no question behind when it ends while one is under way', async () => {
    let answer: (runs: ListedRuns) => void = () => undefined;
    const { asked, onRuns, stop } = watched(() => new Promise((resolve) => (answer = resolve)));
    await vi.advanceTimersByTimeAsync(LONG_WAIT_MS);
    stop();
    expect(asked.mock.calls[0]![0].aborted).toBe(true);
    answer([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onRuns).not.toHaveBeenCalled();
    expect(asked).toHaveBeenCalledOnce();
  });
});

describe('a long wait on the page', () => {
  const progress = { task: 'figures', share: 0.62, from: 0, isOver: false };
  const bar = (props: Partial<Parameters<typeof WaitBar>[0]>) =>
    drawn(createElement(WaitBar, { words: 'Estimando las cifras…', onCancel: () => undefined, ...props }));

  it('has a bar with its words, its percent, and the way out', () => {
    const shown = bar({ progress });
    expect(named(shown, 'progress')[0]!.attributes).toMatchObject({
      'aria-label': 'Estimando las cifras…',
      value: '62',
      max: '100',
    });
    expect(textIn(shown)).toMatch(/62\s?%Cancelar$/);
  });

  it('has a bar without a value while the share is not known, and none without progress', () => {
    expect(named(bar({ progress: { ...progress, share: 0 } }), 'progress')[0]!.attributes.value).toBeUndefined();
    expect(named(bar({}), 'progress')).toEqual([]);
    expect(textIn(bar({}))).toBe('Cancelar');
  });

  it('reads out its words and the last quarter, not each percent', () => {
    const said = (share: number) =>
      drawn(createElement(WaitWords, { words: 'Estimando…', progress: { ...progress, share } }));
    expect(textIn(said(0.62))).toMatch(/^Estimando… 50\s?%$/);
    expect(textIn(said(0.69))).toBe(textIn(said(0.62)));
    expect(withClass(said(0.62), 'visually-hidden')).toHaveLength(1);
    expect(textIn(said(0.1))).toBe('Estimando…');
  });
});
