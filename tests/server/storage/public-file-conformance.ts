import { expect, it } from 'vitest';
import type { Store } from '../../../server/storage/store.ts';
import { act } from './conformance-cases.ts';

const FIRST = {
  publicFile: 'first',
  survey: 'enviz-2026',
  records: 'a'.repeat(64),
  specification: '{"k":5}',
  secret: '0f',
  program: '1.0.0',
};

/** How every engine registers public-use files. */
export function publicFileConformance(current: () => Store): void {
  it('public-use files of an edition are registered in their order, the same one once, with who took each', async () => {
    const store = current();
    const second = { ...FIRST, publicFile: 'second', specification: '{"k":7}' };
    expect(await store.enterPublicFile(FIRST, 0, act)).toBe('entered');
    expect(await store.enterPublicFile(FIRST, 1, { ...act, by: 'again' })).toBe('entered');
    expect(await store.enterPublicFile(second, 0, act)).toBe('another-meanwhile');
    expect(await store.enterPublicFile(second, 1, act)).toBe('entered');
    expect(await store.publicFiles('enviz-2026')).toEqual([
      { ...FIRST, madeAt: act.at, madeBy: act.by },
      { ...second, madeAt: act.at, madeBy: act.by },
    ]);
    // The same one again is no second one, whoever else came between; drawn from another secret it is.
    expect(await store.enterPublicFile(FIRST, 0, { ...act, by: 'late' })).toBe('entered');
    expect(await store.enterPublicFile({ ...FIRST, secret: 'f0' }, 1, act)).toBe('another-meanwhile');
    expect(await store.publicFiles('another')).toEqual([]);
    const lines = (await store.audit()).filter(({ action }) => action === 'public-file-made');
    expect(lines.map(({ by }) => by)).toEqual([act.by, 'again', act.by, 'late']);
    expect((await store.audit('second')).map(({ by, action }) => `${by} ${action}`)).toEqual([
      `${act.by} public-file-made`,
    ]);
  });

  it('of two public-use files that are registered at once, one is', async () => {
    const store = current();
    const both = ['one', 'two'].map((publicFile) =>
      store.enterPublicFile({ ...FIRST, publicFile, specification: publicFile }, 0, act),
    );
    expect((await Promise.all(both)).toSorted()).toEqual(['another-meanwhile', 'entered']);
    expect(await store.publicFiles('enviz-2026')).toHaveLength(1);
  });
}
