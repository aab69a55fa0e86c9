import { expect, it } from 'vitest';
import type { DrawnArea } from '#contract';
import type { Store } from '../../../server/storage/store.ts';
import { administrativeCountConformance } from './administrative-count-conformance.ts';
import { act } from './conformance-cases.ts';

const area = (code: string): DrawnArea => ({
  code,
  name: `Área ${code}`,
  polygons: [
    [
      [
        [0, 0],
        [1.5, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  ],
});

/** How every engine keeps what figures of an edition are shown on and beside: its map, administrative counts. */
export function areaConformance(current: () => Store): void {
  administrativeCountConformance(current);

  it('an edition has the map that was brought last', async () => {
    expect(await current().areas('enviz-2026')).toBeUndefined();
    await current().keepAreas('enviz-2026', [area('01'), area('02')], act);
    await current().keepAreas('enviz-2026', [area('03')], act);
    expect(await current().areas('enviz-2026')).toEqual({ importedAt: act.at, areas: [area('03')] });
    expect(await current().areas('another')).toBeUndefined();
    expect(await current().sampleStates('no-such-edition')).toEqual([]);
  });
}
