import { expect, it } from 'vitest';
import { DATA_PART_BYTES } from '#contract';
import type { StudyToSave } from '../../../server/storage/figures/saved-study-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import { act } from './conformance-cases.ts';

const KEY = '6f0c9a52-0000-4000-8000-000000000006';
const FILE = '6f0c9a52-0000-4000-8000-000000000007';

const study = (revision: number, name = 's', files: string[] = []): StudyToSave => ({
  key: KEY,
  study: name,
  text: `{"study":"${name}"}`,
  files,
  revision,
});

/** How every engine keeps the data files of existing surveys, and the studies that describe them. */
export function studyConformance(current: () => Store): void {
  it('a saved study keeps text and files; other files are another revision, and the later of two is told', async () => {
    const store = current();
    expect(await store.saveStudy(study(0), act)).toBe('done');
    expect(await store.saveStudy(study(0), act)).toBe('done');
    expect(await store.saveStudy(study(1, 's', [FILE]), act)).toBe('done');
    expect(await store.saveStudy(study(1, 'late'), { ...act, by: 'second' })).toBe('changed-meanwhile');
    const kept = { ...study(2, 's', [FILE]), changedBy: act.by, changedAt: act.at };
    expect(await store.savedStudy(KEY)).toEqual(kept);
    const { text: _, files: __, ...head } = kept;
    expect(await store.savedStudies()).toEqual([head]);
    expect(await store.deleteSavedStudy(KEY, 1, act)).toBe('changed-meanwhile');
    expect(await store.deleteSavedStudy(KEY, 2, act)).toBe('done');
    expect(await store.deleteSavedStudy(KEY, 2, act)).toBe('done');
    expect(await store.saveStudy(study(2), act)).toBe('unknown-study');
    expect((await store.audit()).filter(({ action }) => action === 'study-deleted')).toHaveLength(1);
  });

  it('a data file comes in parts and is whole with the last one; what was left for a day is let go', async () => {
    const store = current();
    const bytes = Buffer.alloc(DATA_PART_BYTES + 3, 'a,b\n');
    const file = { id: FILE, name: 'a.csv', bytes: bytes.length };
    expect(await store.beginDataFile(file, act)).toEqual({ received: 0, parts: 2 });
    expect(await store.keepDataPart(FILE, 1, bytes.subarray(0, 3), act)).toEqual({ received: 0, parts: 2 });
    expect(await store.keepDataPart(FILE, 0, bytes.subarray(0, 3), act)).toBe('data-file-differs');
    expect(await store.keepDataPart(FILE, 0, bytes.subarray(0, DATA_PART_BYTES), act)).toMatchObject({ received: 1 });
    expect(await store.dataFileBytes(FILE)).toBeUndefined();
    expect(await store.dataFiles()).toEqual([]);
    expect(await store.beginDataFile({ ...file, name: 'b.csv' }, act)).toBe('data-file-differs');
    expect(await store.keepDataPart(FILE, 1, bytes.subarray(DATA_PART_BYTES), act)).toMatchObject({ received: 2 });
    expect((await store.dataFileBytes(FILE))?.equals(bytes)).toBe(true);
    expect(await store.dataFiles()).toEqual([{ ...file, broughtBy: act.by, broughtAt: act.at }]);

    const left = { id: KEY, name: 'left.csv', bytes: 5 };
    await store.beginDataFile(left, { ...act, at: '2020-01-01T00:00:00.000Z' });
    await store.beginDataFile({ ...left, id: act.by }, act);
    expect(await store.keepDataPart(KEY, 0, Buffer.alloc(5), act)).toBe('unknown-data-file');
    const large = { id: 'large', name: 'c.csv', bytes: 2_000_000_000 };
    expect(await store.beginDataFile(large, act)).toBe('no-room-for-data');
    await store.removeDataFile(FILE, act);
    await store.removeDataFile(FILE, act);
    expect(await store.dataFileBytes(FILE)).toBeUndefined();
    const actions = (await store.audit())
      .map(({ action }) => action)
      .filter((action) => action.startsWith('data-file'));
    expect(actions.toSorted()).toEqual(['data-file-brought', 'data-file-removed']);
  });
}
