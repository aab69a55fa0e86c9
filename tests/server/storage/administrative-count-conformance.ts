import { expect, it } from 'vitest';
import type { Store } from '../../../server/storage/store.ts';
import { act } from './conformance-cases.ts';

/** How every engine keeps administrative counts. */
export function administrativeCountConformance(current: () => Store): void {
  it('an edition has the administrative counts that were brought last under each name, until they are removed', async () => {
    const store = current();
    await store.keepCounts('enviz-2026', { records: 'police', counts: '{"n":1}' }, act);
    await store.keepCounts('enviz-2026', { records: 'courts', counts: '{"n":2}' }, act);
    await store.keepCounts('enviz-2026', { records: 'police', counts: '{"n":3}' }, { ...act, by: 'second' });
    expect(await store.keptCounts('enviz-2026')).toEqual([
      { records: 'courts', counts: '{"n":2}', importedBy: act.by, importedAt: act.at },
      { records: 'police', counts: '{"n":3}', importedBy: 'second', importedAt: act.at },
    ]);
    expect(await store.keptCounts('another')).toEqual([]);
    await store.removeCounts('enviz-2026', 'police', act);
    await store.removeCounts('enviz-2026', 'police', act);
    expect((await store.keptCounts('enviz-2026')).map(({ records }) => records)).toEqual(['courts']);
    const ofCounts = (await store.audit()).filter(({ action }) => action.startsWith('counts-'));
    expect(ofCounts.map(({ action }) => action)).toEqual([
      'counts-imported',
      'counts-imported',
      'counts-imported',
      'counts-removed',
    ]);
  });
}
