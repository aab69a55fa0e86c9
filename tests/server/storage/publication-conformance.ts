import { expect, it } from 'vitest';
import type { Store } from '../../../server/storage/store.ts';

const at = (by: string, day = '24') => ({ by, at: `2026-11-${day}T15:00:00.000Z` });

const first = { release: 'robbery-2026', revision: 1, sha256: 'a'.repeat(64) };
const EMBARGO = '2026-11-25T12:00:00-03:00';

/** What every storage engine keeps to with releases that are published. */
export function publicationConformance(storeOf: () => Store): void {
  it('a release is prepared, checked by somebody else, and published at its hour', async () => {
    const store = storeOf();
    expect(await store.notePublished(first, at('timer'))).toBe('unknown-publication');
    expect(await store.preparePublication({ ...first, embargo: EMBARGO }, at('carla'))).toBe('prepared');
    expect(await store.notePublished(first, at('timer', '26'))).toBe('not-checked');
    expect(await store.checkPublication(first, at('carla'))).toBe('own-publication');
    expect(await store.checkPublication({ ...first, sha256: 'b' }, at('mateo'))).toBe('unknown-publication');
    expect(await store.checkPublication(first, at('mateo'))).toBe('checked');
    expect(await store.notePublished(first, { by: 'timer', at: '2026-11-25T14:59:59.999Z' })).toBe('embargoed');
    expect(await store.notePublished(first, { by: 'timer', at: '2026-11-25T15:00:00.000Z' })).toBe('published');
    expect(await store.notePublished(first, at('timer', '26'))).toBe('published');
    expect(await store.checkPublication(first, at('elena', '26'))).toBe('unknown-publication');
    expect(await store.publications()).toEqual([
      {
        ...first,
        embargo: EMBARGO,
        preparedBy: 'carla',
        preparedAt: at('carla').at,
        checkedBy: 'mateo',
        checkedAt: at('mateo').at,
        publishedAt: '2026-11-25T15:00:00.000Z',
      },
    ]);
  });

  it('what stands against a release is kept until somebody does something about it', async () => {
    const store = storeOf();
    const why = { code: 'release-changed', about: { files: 2 }, lasts: true, at: at('server').at };
    const kept = async () => (await store.publications())[0]!.notPublished;
    const prepare = () => store.preparePublication({ ...first, embargo: EMBARGO }, at('carla'));
    await prepare();
    await store.noteNotPublished({ ...first, sha256: 'b' }, why);
    expect(await kept()).toBeUndefined();
    for (const act of [
      prepare,
      () => store.checkPublication(first, at('mateo')),
      () => store.notePutBack([], at('carla')),
      () => store.notePublished(first, at('timer', '26')),
    ]) {
      await store.noteNotPublished(first, why);
      expect(await kept()).toEqual(why);
      await act();
      if (act !== prepare) await store.checkPublication(first, at('mateo'));
      expect(await kept()).toBeUndefined();
    }
    await store.noteNotPublished(first, why);
    expect(await kept()).toBeUndefined();
  });

  it('who put a site back is in the audit trail, by revision', async () => {
    const store = storeOf();
    await store.notePutBack([first], at('carla'));
    expect(await store.audit('robbery-2026')).toEqual([
      { ...at('carla'), action: 'site-put-back', reason: `revision 1 ${first.sha256}` },
    ]);
  });

  it('what is met of a release is kept once, until somebody does something with it', async () => {
    const store = storeOf();
    expect(await store.noteLapsed(first, at('server'))).toBe(false);
    await store.preparePublication({ ...first, embargo: EMBARGO }, at('carla'));
    await store.checkPublication(first, at('mateo'));
    expect(await store.noteLapsed(first, at('server'))).toBe(true);
    await store.noteChanged(first, at('sofia'));
    expect(await store.noteLapsed(first, at('server'))).toBe(false);
    await store.noteChanged(first, at('sofia'));
    await store.checkPublication(first, at('sofia'));
    expect(await store.noteLapsed(first, at('server'))).toBe(true);
    expect((await store.audit('robbery-2026')).map(({ action }) => action)).toEqual([
      'release-prepared',
      'release-checked',
      'release-check-lapsed',
      'release-changed',
      'release-checked',
      'release-check-lapsed',
    ]);
  });

  it('one that is prepared again has to be checked again, and revisions follow each other', async () => {
    const store = storeOf();
    const prepare = (revision: number, sha256: string, replaces?: string, by = 'carla') =>
      store.preparePublication({ ...first, revision, sha256, embargo: EMBARGO, replaces }, at(by));
    expect(await prepare(2, 'a')).toBe('not-the-next');
    await prepare(1, 'a');
    await store.checkPublication({ ...first, sha256: 'a' }, at('mateo'));
    // Of two who prepare it at once the second is told, and replaces the first where it is named.
    for (const replaces of [undefined, 'b', 'x']) expect(await prepare(1, 'b', replaces)).toBe('another-waits');
    expect(await prepare(1, 'a', undefined, 'mateo')).toBe('another-waits');
    expect((await store.publications())[0]).toMatchObject({ sha256: 'a', preparedBy: 'carla', checkedBy: 'mateo' });
    expect(await prepare(1, 'b', 'a')).toBe('prepared');
    expect(await store.notePublished({ ...first, sha256: 'a' }, at('timer', '26'))).toBe('unknown-publication');
    expect(await store.notePublished({ ...first, sha256: 'b' }, at('timer', '26'))).toBe('not-checked');
    await store.checkPublication({ ...first, sha256: 'b' }, at('mateo'));
    await store.notePublished({ ...first, sha256: 'b' }, at('timer', '26'));
    expect(await prepare(1, 'c')).toBe('not-the-next');
    expect(await prepare(2, 'c')).toBe('prepared');
    expect((await store.publications()).map(({ revision, sha256 }) => [revision, sha256])).toEqual([
      [1, 'b'],
      [2, 'c'],
    ]);
  });
}
