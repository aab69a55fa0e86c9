import { describe, expect, it } from 'vitest';
import { valueAt } from '#questionnaires';
import { whoChanged } from '../../../../client/design/draft/changed-by.ts';
import { house, reworded, TEXT, textOf } from '../../../support/design/draft-house.ts';
import type { FakePage } from '../../../support/design/fake-pages.ts';

describe('what a person undoes', () => {
  it('asks before it undoes what somebody changed since, and goes on with the change before', async () => {
    const { time, drafts, pages } = await house();
    const [ana, ben] = pages as [FakePage, FakePage];
    ana.session.change([{ do: 'add', into: [], name: 'texts/pt.json', item: {} }]);
    await time.pass(1000);
    ana.session.change(reworded('A'));
    await time.pass(3000);
    ben.session.change(reworded('B', 'A'));
    await time.pass(3000);
    ana.session.undo();
    expect(ana.session.view().conflicts).toHaveLength(1);
    expect(textOf(ana)).toBe('B');
    ana.session.settle(ana.session.view().conflicts[0]!.id, 'theirs');
    ana.session.undo();
    await time.pass(3000);
    expect(valueAt(drafts.files, ['texts/pt.json'])).toBeUndefined();
    expect(valueAt(drafts.files, TEXT)).toBe('B');
    expect(ana.session.view().canUndo).toBe(false);
  });

  it('asks once, and of nobody else, where a sentence typed in two goes is undone over what somebody wrote', async () => {
    const { time, drafts, pages } = await house();
    const [ana, ben] = pages as [FakePage, FakePage];
    ana.session.change(reworded('A'));
    await time.pass(3000);
    ana.session.change(reworded('A and more', 'A'));
    await time.pass(3000);
    ben.session.change(reworded('B', 'A and more'));
    await time.pass(3000);
    ana.session.undo();
    ana.session.undo();
    const { conflicts, changedBy } = ana.session.view();
    expect(conflicts.map(({ operations }) => operations)).toEqual([reworded('Pregunta q_first', 'A')]);
    expect(whoChanged(changedBy, TEXT)).toBe('ben');
    ana.session.settle(conflicts[0]!.id, 'mine');
    await time.pass(3000);
    expect(valueAt(drafts.files, TEXT)).toBe('Pregunta q_first');
    // Her own words stand there last: nobody else changed them.
    expect(whoChanged(ana.session.view().changedBy, TEXT)).toBeUndefined();
  });

  it('says what was undone and done again, until something else is changed', async () => {
    const { time, pages } = await house(['ana']);
    const [ana] = pages as [FakePage];
    ana.session.change(reworded('A'));
    await time.pass(3000);
    ana.session.undo();
    expect(ana.session.view().tookBack).toEqual({ way: 'undo', did: 'set', at: TEXT, name: 'text' });
    ana.session.redo();
    expect(ana.session.view().tookBack).toEqual({ way: 'redo', did: 'set', at: TEXT, name: 'text' });
    ana.session.change(reworded('B', 'A'));
    expect(ana.session.view().tookBack).toBeUndefined();
  });
});
