import { expect, it } from 'vitest';
import type { TableToSave } from '../../../server/storage/figures/saved-table-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import { act } from './conformance-cases.ts';
import { publicFileConformance } from './public-file-conformance.ts';
import { publicationConformance } from './publication-conformance.ts';
import { savedWeightingConformance } from './saved-weighting-conformance.ts';
import { studyConformance } from './study-conformance.ts';

const KEY = '6f0c9a52-0000-4000-8000-000000000001';

const table = (revision: number, text = `{"table":"t","n":${revision}}`): TableToSave => ({
  key: KEY,
  table: 't',
  title: { es: 'Título' },
  text,
  revision,
});

/** How every engine keeps what statisticians save: tables and weightings; and their releases. */
export function savedTableConformance(current: () => Store): void {
  savedWeightingConformance(current);
  publicationConformance(current);
  publicFileConformance(current);
  studyConformance(current);

  it('a saved table keeps its text and counts its revisions', async () => {
    expect(await current().saveTable(table(0), act)).toBe('done');
    const other = { ...act, by: 'second' };
    expect(await current().saveTable(table(1), other)).toBe('done');
    expect(await current().savedTable(KEY)).toEqual({
      key: KEY,
      table: 't',
      title: { es: 'Título' },
      text: '{"table":"t","n":1}',
      revision: 2,
      changedBy: 'second',
      changedAt: act.at,
    });
    const [head, ...rest] = await current().savedTables();
    expect(rest).toEqual([]);
    expect(head).not.toHaveProperty('text');
  });

  it('of two who change the same saved table the later one changes nothing', async () => {
    await current().saveTable(table(0), act);
    await current().saveTable(table(1), act);
    const late = { ...table(1, '{"table":"late"}'), table: 'late' };
    expect(await current().saveTable(late, { ...act, by: 'second' })).toBe('changed-meanwhile');
    expect(await current().saveTable({ ...late, revision: 0 }, act)).toBe('changed-meanwhile');
    expect(await current().savedTable(KEY)).toMatchObject({ table: 't', revision: 2 });
    expect(await current().deleteSavedTable(KEY, 1, act)).toBe('changed-meanwhile');
  });

  it('a table that is sent twice is saved once; a deleted one does not come back by itself', async () => {
    await current().saveTable(table(0), act);
    expect(await current().saveTable(table(0), act)).toBe('done');
    expect(await current().savedTable(KEY)).toMatchObject({ revision: 1 });
    expect(await current().deleteSavedTable(KEY, 1, act)).toBe('done');
    expect(await current().deleteSavedTable(KEY, 1, act)).toBe('done');
    expect(await current().savedTable(KEY)).toBeUndefined();
    expect(await current().saveTable(table(1), act)).toBe('unknown-table');
    expect(await current().savedTables()).toEqual([]);
    expect((await current().audit()).filter(({ action }) => action === 'table-deleted')).toHaveLength(1);
  });
}
