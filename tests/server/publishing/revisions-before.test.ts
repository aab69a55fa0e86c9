import { describe, expect, it } from 'vitest';
import { tableSchema } from '#contract';
import { type EarlierRevision, goneTables } from '../../../server/publishing/earlier-revision.ts';
import type { ReleaseManifest } from '../../../server/publishing/release-manifest.ts';
import { revisionsBefore } from '../../../server/publishing/revisions-before.ts';
import { WHY } from '../../support/published-release.ts';

const called = (name: string) => ({ es: name, en: name, pt: name, fr: name });

function madeBefore(revision: number, names: readonly string[], more: Partial<ReleaseManifest> = {}) {
  const manifest = { release: 'robbery', revision, withdraws: false, ...(revision > 1 && { why: WHY }), ...more };
  const figures = [{ indicator: 'adults' }];
  const tables = names.map((table) => ({
    spec: tableSchema.parse({ table, title: `Of ${table}`, figures }),
    cells: [],
  }));
  return { manifest: manifest as ReleaseManifest, tables };
}

const HOURS = [1, 2].map((revision) => ({
  release: 'robbery',
  revision,
  embargo: '2026-11-01T00:00:00-06:00',
  publishedAt: `2026-12-0${revision + 1}T02:00:00.000Z`,
}));
const options = { earlier: { revisions: [] }, withdraws: false, publications: HOURS };

describe('what a revision tells of those before it', () => {
  it('is nothing of a first one', () => {
    expect(revisionsBefore(undefined, options)).toEqual([]);
  });

  it('is read where an earlier version of the program made them; the day is that of the clock of their hour', () => {
    const earlier = { revisions: [madeBefore(1, ['a', 'b'])] };
    const told = revisionsBefore(madeBefore(2, ['a']), { ...options, earlier });
    expect(told).toEqual([
      {
        revision: 1,
        day: '2026-12-01',
        isWithdrawn: false,
        tables: ['a', 'b'].map((table) => ({ table, title: called(`Of ${table}`) })),
      },
      { revision: 2, day: '2026-12-02', why: WHY, isWithdrawn: false, tables: [{ table: 'a', title: called('Of a') }] },
    ]);
    expect(goneTables(told, ['a'])).toEqual([
      { table: 'b', title: called('Of b'), last: { revision: 1, isWithdrawn: false } },
    ]);
  });

  it('is that they were withdrawn, where nothing else is left of them', () => {
    const told = revisionsBefore(madeBefore(3, ['a'], { withdraws: true }), { ...options, publications: [] });
    expect(told.map(({ revision, isWithdrawn, why }) => [revision, isWithdrawn, why])).toEqual([
      [1, true, undefined],
      [2, true, undefined],
      [3, false, WHY],
    ]);
  });

  it('is what the one before told, and that it is withdrawn where that is so now', () => {
    const one: EarlierRevision = { revision: 1, day: '2026-11-30', isWithdrawn: false, tables: [] };
    const before = madeBefore(2, [], { earlier: [one] });
    expect(revisionsBefore(before, options)[0]).toEqual(one);
    expect(revisionsBefore(before, { ...options, withdraws: true })).toMatchObject([
      { day: '2026-11-30', isWithdrawn: true },
      { day: '2026-12-02', isWithdrawn: true, why: WHY },
    ]);
  });
});
