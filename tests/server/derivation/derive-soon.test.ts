import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deriveSoon, tellingStore } from '../../../server/derivation/derive-soon.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import { act, fillStore, lastKey, received, SURVEY } from '../storage/conformance-cases.ts';

describe('deriving a moment after something changed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const started = (fails = false, under: Promise<void> = Promise.resolve()) => {
    const keys: string[] = [];
    const logged: string[] = [];
    const runs = {
      run: async (_task: unknown, _input: unknown, { key }: { key: string }) => {
        keys.push(key);
        if (fails) throw new Error('no memory');
        await under;
        return 0 as never;
      },
      underWay: () => [],
      close: async () => {},
    };
    const soon = deriveSoon({ store: { revision: async () => 7 }, runs }, (line) => logged.push(line));
    return { soon, keys, logged };
  };

  it('is done once for a crowd of interviews, and for each edition apart', async () => {
    const { soon, keys } = started();
    for (let count = 0; count < 50; count++) soon.changed('enviz-2026');
    soon.changed('enviz-2025');
    expect(keys).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keys).toEqual(['derive enviz-2026 7', 'derive enviz-2025 7']);
    soon.changed('enviz-2026');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keys).toHaveLength(3);
  });

  it('waits until the edition is derived that changed again meanwhile, then is done once for all of it', async () => {
    const under = Promise.withResolvers<void>();
    const { soon, keys } = started(false, under.promise);
    soon.changed('enviz-2026');
    await vi.advanceTimersByTimeAsync(2_000);
    for (let count = 0; count < 50; count++) soon.changed('enviz-2026');
    soon.changed('enviz-2025');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keys).toEqual(['derive enviz-2026 7', 'derive enviz-2025 7']);
    under.resolve();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(keys).toEqual(['derive enviz-2026 7', 'derive enviz-2025 7', 'derive enviz-2026 7']);
  });

  it('does not begin once more when the server ends while an edition is derived', async () => {
    const under = Promise.withResolvers<void>();
    const { soon, keys } = started(false, under.promise);
    soon.changed('enviz-2026');
    await vi.advanceTimersByTimeAsync(2_000);
    soon.changed('enviz-2026');
    soon.stop();
    under.resolve();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(keys).toHaveLength(1);
  });

  it('says in the log that it failed, and tries again with the next change', async () => {
    const { soon, keys, logged } = started(true);
    soon.changed('enviz-2026');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(logged).toEqual(['derive Error']);
    soon.changed('enviz-2026');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keys).toHaveLength(2);
  });

  it('does not begin any more once the server ends', async () => {
    const { soon, keys } = started();
    soon.changed('enviz-2026');
    soon.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keys).toEqual([]);
  });
});

describe('the store that says what changed', () => {
  let store: Store;
  let told: string[];
  beforeEach(async () => {
    store = await openStore(':memory:');
    await fillStore(store);
    told = [];
  });
  afterEach(() => store.close());

  it('speaks of interviews that count from now on or no more, and of codings; of nothing else', async () => {
    const telling = tellingStore(store, (survey) => told.push(survey));
    await telling.receiveSubmission(received());
    const key = lastKey();
    expect(told).toEqual([SURVEY]);
    await telling.receiveSubmission(received());
    await telling.receiveSubmission(received({ id: 'i-2', caseId: 'A-9', content: 'second' }));
    expect(told).toEqual([SURVEY]);
    const coding = { caseId: 'A-1', crime: 'robbery', n: 1, basis: 'hash', round: 'first' } as const;
    const decided = { ...coding, outcome: 'not_a_crime', coder: 'carla', codedAt: act.at } as const;
    await telling.addCoding(SURVEY, decided);
    await telling.addCoding(SURVEY, decided);
    expect(told).toEqual([SURVEY, SURVEY]);
    await telling.review({ key, decision: 'reject' }, act);
    await telling.review({ key, decision: 'reject', reason: 'the wrong dwelling' }, act);
    expect(told).toEqual([SURVEY, SURVEY, SURVEY]);
  });
});
