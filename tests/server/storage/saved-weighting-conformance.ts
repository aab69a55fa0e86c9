import { expect, it } from 'vitest';
import type { WeightingToSave } from '../../../server/storage/figures/saved-weighting-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import { act } from './conformance-cases.ts';

const KEY = '6f0c9a52-0000-4000-8000-000000000004';

const weighting = (revision: number, name = 'w', total = 1): WeightingToSave => ({
  key: KEY,
  weighting: name,
  text: `{"weighting":"${name}"}`,
  totals: [{ path: 'a.csv', text: `a,total\nx,${total}\n` }],
  revision,
});

/** How every engine keeps saved specifications of weighting. */
export function savedWeightingConformance(current: () => Store): void {
  it('a saved weighting keeps text and totals; other totals are another revision, and the later of two is told', async () => {
    const store = current();
    expect(await store.saveWeighting(weighting(0), act)).toBe('done');
    expect(await store.saveWeighting(weighting(0), act)).toBe('done');
    expect(await store.saveWeighting(weighting(1, 'w', 2), act)).toBe('done');
    expect(await store.saveWeighting(weighting(1, 'late'), { ...act, by: 'second' })).toBe('changed-meanwhile');
    const { key: _, ...kept } = weighting(2, 'w', 2);
    expect(await store.savedWeighting(KEY)).toEqual({ key: KEY, ...kept, changedBy: act.by, changedAt: act.at });
    expect(await store.savedWeightings()).toHaveLength(1);
    expect(await store.deleteSavedWeighting(KEY, 1, act)).toBe('changed-meanwhile');
    expect(await store.deleteSavedWeighting(KEY, 2, act)).toBe('done');
    expect(await store.deleteSavedWeighting(KEY, 2, act)).toBe('done');
    expect(await store.saveWeighting(weighting(2), act)).toBe('unknown-weighting');
    expect(await store.savedWeightings()).toEqual([]);
    expect((await store.audit()).filter(({ action }) => action === 'weighting-deleted')).toHaveLength(1);
  });
}
