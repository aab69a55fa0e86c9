import { describe, expect, it } from 'vitest';
import {
  type DeviceFacts,
  isFitForWork,
  readiness,
  urgentPoints,
} from '../../../client/offline/readiness/readiness.ts';
import {
  askToKeep,
  LOW_SPACE,
  readStorage,
  TOO_LITTLE_SPACE,
} from '../../../client/offline/readiness/storage-facts.ts';
import { LANGUAGES } from '../../../client/text/language.ts';
import { offlineTexts } from '../../../client/text/offline/offline-texts.ts';

const fit: DeviceFacts = {
  app: { state: 'kept' },
  questionnaires: { here: 2, needed: 2 },
  install: 'installed',
  storage: { persistence: 'kept', freeBytes: 10e9 },
  clockAheadMs: 3000,
  build: '0.1.0-abc',
};

const written = {
  bytes: (bytes: number) => `${bytes / 1e6} MB`,
  minutes: (minutes: number) => `${minutes} min`,
  count: String,
};

function pointsOf(facts: Partial<DeviceFacts>, text = offlineTexts.en) {
  const points = readiness({ ...fit, ...facts }, text, written);
  return Object.fromEntries(points.map(({ key, state, sentence }) => [key, `${state}: ${sentence}`]));
}

describe('whether a device is fit for work without a network', () => {
  it('all is good on a device that is ready', () => {
    expect(Object.values(pointsOf({})).filter((point) => !point.startsWith('good'))).toEqual([]);
    expect(isFitForWork(fit)).toBe(true);
  });

  it('it needs the app, whole, and room to write', () => {
    for (const state of ['absent', 'fetching', 'failed', 'unsupported'] as const)
      expect(isFitForWork({ ...fit, app: { state } })).toBe(false);
    const storage = (freeBytes: number | undefined) => ({ persistence: 'kept' as const, freeBytes });
    expect(isFitForWork({ ...fit, storage: storage(TOO_LITTLE_SPACE - 1) })).toBe(false);
    expect(isFitForWork({ ...fit, storage: storage(undefined) })).toBe(true);
  });

  it.each(LANGUAGES)('each point says what to do, in %s', (language) => {
    const text = offlineTexts[language];
    const amiss: Partial<DeviceFacts>[] = [
      { app: { state: 'failed', failure: 'storage-full' } },
      { questionnaires: { here: 1, needed: 2, failure: 'no-connection' } },
      { install: 'offered' },
      { install: 'by-hand-on-ipad' },
      { install: 'by-menu' },
      { storage: { persistence: 'not-kept', freeBytes: LOW_SPACE - 1 } },
      { storage: { persistence: 'refused', freeBytes: TOO_LITTLE_SPACE - 1 } },
      { clockAheadMs: 3 * 60_000 },
      { clockAheadMs: -730 * 24 * 3600_000 },
      { app: { state: 'kept', update: 'ready' } },
    ];
    for (const facts of amiss) {
      const points = readiness({ ...fit, ...facts }, text, written).filter(({ state }) => state !== 'good');
      expect(points.length).toBeGreaterThan(0);
      for (const { sentence } of points) expect(sentence).toMatch(/\.$/);
    }
  });

  it('warns of a clock that is more than two minutes off, whichever way', () => {
    expect(pointsOf({ clockAheadMs: 119_000 }).clock).toMatch(/^good/);
    expect(pointsOf({ clockAheadMs: 121_000 }).clock).toBe(
      'caution: It is 2 min ahead. Set date and time in the settings of the device.',
    );
    expect(pointsOf({ clockAheadMs: -600_000 }).clock).toMatch(/^caution: It is 10 min behind/);
    expect(pointsOf({ clockAheadMs: undefined }).clock).toMatch(/^waiting/);
  });

  it('warns of low space before there is none', () => {
    expect(pointsOf({ storage: { persistence: 'kept', freeBytes: 400e6 } }).space).toMatch(/^caution: 400 MB are left/);
    expect(pointsOf({ storage: { persistence: 'kept', freeBytes: 4e6 } }).space).toMatch(/^bad: 4 MB are left/);
  });

  it('of what is amiss, the list of cases says what cannot wait', () => {
    const urgent = (facts: Partial<DeviceFacts>) =>
      urgentPoints({ ...fit, ...facts }, offlineTexts.en, written).map(({ key }) => key);
    expect(urgent({})).toEqual([]);
    const onItsWay: Partial<DeviceFacts> = { app: { state: 'absent' }, questionnaires: undefined, storage: undefined };
    expect(urgent({ ...onItsWay, install: 'by-menu', clockAheadMs: undefined })).toEqual([]);
    expect(
      urgent({
        app: { state: 'failed', failure: 'no-connection' },
        questionnaires: { here: 0, needed: 1, failure: 'storage-full' },
        storage: { persistence: 'refused', freeBytes: 1e6 },
        clockAheadMs: -3600_000,
      }),
    ).toEqual(['app', 'questionnaires', 'space', 'clock']);
    expect(urgent({ app: { state: 'kept', failure: 'storage-full' } })).toEqual(['app']);
    expect(urgent({ questionnaires: { here: 1, needed: 1, failure: 'no-connection' } })).toEqual([]);
  });

  it('a newer version that could not be fetched does not make it unfit', () => {
    expect(pointsOf({ app: { state: 'kept', failure: 'storage-full' } }).app).toMatch(/^caution/);
  });
});

describe('what the browser says of its storage', () => {
  it('is read where there is anything to read, and never more free space than none', async () => {
    expect(await readStorage(undefined)).toEqual({ persistence: 'unsupported', freeBytes: undefined });
    const storage = {
      persisted: async () => false,
      estimate: async () => ({ quota: 10, usage: 30 }),
    } as StorageManager;
    expect(await readStorage(storage)).toEqual({ persistence: 'not-kept', freeBytes: 0 });
    const broken = { persisted: () => Promise.reject(new Error()), estimate: () => Promise.reject(new Error()) };
    expect(await readStorage(broken as unknown as StorageManager)).toMatchObject({ freeBytes: undefined });
  });

  it('says whether it keeps what is saved when it is asked', async () => {
    expect(await askToKeep({ persist: async () => true } as StorageManager)).toBe('kept');
    expect(await askToKeep({ persist: async () => false } as StorageManager)).toBe('refused');
    expect(await askToKeep(undefined)).toBe('unsupported');
  });
});
