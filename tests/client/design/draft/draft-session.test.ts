import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { valueAt } from '#questionnaires';
import { ApiProblem } from '../../../../client/api.ts';
import type { DraftServer } from '../../../../client/design/draft/draft-server.ts';
import { draftSession } from '../../../../client/design/draft/draft-session.ts';
import { house, reworded, TEXT, textOf } from '../../../support/design/draft-house.ts';
import { FakeDisk, type FakePage } from '../../../support/design/fake-pages.ts';

describe('a draft on a page', () => {
  it('shows a change at once, has it saved within a second, and half a second later on the other page', async () => {
    const { time, drafts, pages } = await house();
    const [ana, ben] = pages as [FakePage, FakePage];
    ana.session.change(reworded('¿Quién?'));
    expect(textOf(ana)).toBe('¿Quién?');
    expect(ana.session.view().saving).toEqual({ is: 'saving' });
    await time.pass(1000);
    expect(ana.session.view().saving).toEqual({ is: 'saved' });
    expect(valueAt(drafts.files, TEXT)).toBe('¿Quién?');
    await time.pass(500);
    expect(textOf(ben)).toBe('¿Quién?');
  });

  it('keeps what is changed while the disk is looked through, however slow it is', async () => {
    const { time, drafts, disk, network } = await house([]);
    const queue = disk.queue('slow', 'ana');
    const slow = { ...queue, adopt: () => new Promise<[]>((resolve) => time.after(400, () => resolve([]))) };
    const session = draftSession({
      by: 'ana',
      server: network.to(drafts, 'ana'),
      queue: slow,
      memory: new FakeDisk().memory('ana'),
      clock: time,
      newId: () => randomUUID(),
      onSessionEnded: () => undefined,
    });
    await time.pass(1000);
    let was = 'Pregunta q_first';
    for (let count = 0; count < 150; count += 1) {
      const to = `${count}`;
      expect(session.change(reworded(to, was)), `change ${count}`).toBeUndefined();
      was = to;
      await time.pass(200);
      expect(valueAt(session.view().files!, TEXT)).toBe(to);
    }
    await time.pass(3000);
    expect(valueAt(drafts.files, TEXT)).toBe('149');
    await session.close();
  });

  it.each(['mine', 'theirs'] as const)('asks where two reworded the same text: %s stays', async (choice) => {
    const { time, drafts, pages } = await house();
    const [ana, ben] = pages as [FakePage, FakePage];
    ana.session.change(reworded('A'));
    ben.session.change(reworded('B'));
    await time.pass(3000);
    const asked = [ana, ben].find((page) => page.session.view().conflicts.length > 0)!;
    const own = asked === ana ? 'A' : 'B';
    const other = asked === ana ? 'B' : 'A';
    expect(asked.session.view().saving).toEqual({ is: 'choose', n: 1 });
    // Nothing is overwritten, and what the person wrote outlives the page.
    expect(valueAt(drafts.files, TEXT)).toBe(other);
    asked.restart();
    await time.pass(3000);
    const [conflict] = asked.session.view().conflicts;
    expect(conflict?.operations).toEqual(reworded(own));
    asked.session.settle(conflict!.id, choice);
    await time.pass(3000);
    expect(valueAt(drafts.files, TEXT)).toBe(choice === 'mine' ? own : other);
    expect(asked.session.view().saving).toEqual({ is: 'saved' });
  });

  it('asks the same of words that are refused again: its button is pressed as the field is left', async () => {
    const { time, drafts, pages } = await house();
    const [ana, ben] = pages as [FakePage, FakePage];
    ben.session.change(reworded('B'));
    await time.pass(3000);
    ana.session.write(reworded('A'));
    const [asked] = ana.session.view().conflicts;
    ana.session.write(reworded('A and more'));
    expect(ana.session.view().conflicts.map(({ id }) => id)).toEqual([asked!.id]);
    ana.session.settle(asked!.id, 'mine');
    await time.pass(3000);
    expect(valueAt(drafts.files, TEXT)).toBe('A and more');
    expect(ana.session.view().conflicts).toEqual([]);
  });

  it('works on without a network, says so, and sends all of it afterwards, also from another page', async () => {
    const { time, network, drafts, pages } = await house(['ana', 'ana']);
    const [first, second] = pages as [FakePage, FakePage];
    network.isUp = false;
    first.session.change(reworded('A'));
    await time.pass(2000);
    first.session.undo();
    first.session.change(reworded('C'));
    await time.pass(5000);
    expect(first.session.view().saving).toEqual({ is: 'on-device', n: 3 });
    first.kill();
    network.isUp = true;
    await time.pass(60_000);
    expect(valueAt(drafts.files, TEXT)).toBe('C');
    expect(textOf(second)).toBe('C');
    expect(drafts.log).toHaveLength(3);
    expect(second.session.view().canUndo).toBe(true);
  });

  it('opens without a network as this device saw it last, is worked on, and meets what others did meanwhile', async () => {
    const { time, network, drafts, disk, pages } = await house();
    const [ana, ben] = pages as [FakePage, FakePage];
    ana.session.change(reworded('A'));
    await time.pass(3000);
    network.isUp = false;
    ana.restart();
    await time.pass(1000);
    expect(textOf(ana)).toBe('A');
    // What it undoes is known too.
    ana.session.undo();
    ana.session.change([{ do: 'add', into: [], name: 'texts/pt.json', item: {} }]);
    await time.pass(1000);
    expect(ana.session.view().saving).toEqual({ is: 'on-device', n: 2 });
    ana.restart();
    await time.pass(1000);
    expect(textOf(ana)).toBe('Pregunta q_first');
    network.isUp = true;
    ben.session.change([{ do: 'add', into: [], name: 'texts/fr.json', item: {} }]);
    await time.pass(60_000);
    expect(ana.session.view().saving).toEqual({ is: 'saved' });
    expect(ana.session.view().files).toEqual(drafts.files);
    expect(Object.keys(drafts.files)).toEqual(expect.arrayContaining(['texts/pt.json', 'texts/fr.json']));
    drafts.state = 'published';
    await time.pass(3000);
    expect(disk.seen.size).toBe(0);
  });

  it('takes back one row where two equal ones were added one right after the other', async () => {
    const { time, network, drafts, pages } = await house(['ana']);
    const { session } = pages[0]!;
    session.change([{ do: 'add', into: ['texts/en.json'], name: 'rows', item: [] }]);
    await time.pass(1000);
    network.isUp = false;
    const rows = () => valueAt(session.view().files!, ['texts/en.json', 'rows']) as object[];
    for (const more of [{ when: '1 = 1' }, { when: '1 = 1' }])
      session.change([{ do: 'set', at: ['texts/en.json', 'rows'], to: [...rows(), more], was: rows() }] as never);
    expect(rows()).toHaveLength(2);
    session.undo();
    expect(rows()).toHaveLength(1);
    network.isUp = true;
    await time.pass(60_000);
    expect(valueAt(drafts.files, ['texts/en.json', 'rows'])).toHaveLength(1);
  });

  it('says that work is on the page alone when the device keeps nothing and there is no network', async () => {
    const { time, network, disk, pages } = await house(['ana']);
    disk.isBroken = true;
    network.isUp = false;
    pages[0]!.session.change(reworded('A'));
    await time.pass(5000);
    expect(pages[0]!.session.view().saving).toEqual({ is: 'only-here', n: 1 });
  });

  it('loses nothing when the session has ended', async () => {
    const { time, network, drafts, pages } = await house(['ana']);
    const [page] = pages as [FakePage];
    network.isSignedOut = true;
    page.session.change(reworded('A'));
    await time.pass(3000);
    expect(page.ended).toBeGreaterThan(0);
    page.kill();
    network.isSignedOut = false;
    page.restart();
    await time.pass(3000);
    expect(valueAt(drafts.files, TEXT)).toBe('A');
  });

  it('takes no change any more once the draft was published, and keeps what did not get there', async () => {
    const { time, network, drafts, pages } = await house(['ana']);
    const { session } = pages[0]!;
    network.isUp = false;
    session.change(reworded('A'));
    await time.pass(500);
    drafts.state = 'published';
    network.isUp = true;
    await time.pass(60_000);
    const { isClosed, saving } = session.view();
    // The network is there: it is not what the change waits for.
    expect({ isClosed, saving }).toEqual({ isClosed: 'published', saving: { is: 'too-late', n: 1 } });
    expect(session.view().conflicts).toMatchObject([{ code: 'closed', operations: reworded('A') }]);
    expect(drafts.log).toHaveLength(0);
    expect(session.change(reworded('B'))).toMatchObject({ code: 'closed' });
    expect(session.write(reworded('B'))).toMatchObject({ code: 'closed' });
    expect(session.view().conflicts).toMatchObject([{ code: 'closed', operations: reworded('B') }]);
    session.settle(session.view().conflicts[0]!.id, 'theirs');
    expect(session.view().saving).toEqual({ is: 'saved' });
  });

  it('puts aside what the server does not take at all, and sends the rest', async () => {
    const { time, drafts, disk } = await house([]);
    const server: DraftServer = {
      read: async () => drafts.read('ana'),
      changesAfter: async (after) => drafts.changesAfter(after),
      send: async (changes) => {
        if (JSON.stringify(changes).includes('poison')) throw new ApiProblem({ status: 400, code: 'invalid-request' });
        return drafts.send('ana', changes);
      },
    };
    let ids = 0;
    const newId = () => `11111111-0000-4000-8000-${String(ids++).padStart(12, '0')}`;
    const setting = {
      by: 'ana',
      server,
      queue: disk.queue('own', 'ana'),
      memory: disk.memory('ana'),
      clock: time,
      newId,
    };
    const session = draftSession({ ...setting, onSessionEnded: () => {} });
    await time.pass(500);
    session.change([{ do: 'add', into: ['texts/en.json'], name: 'one', item: 1 }]);
    session.change([{ do: 'add', into: ['texts/en.json'], name: 'poison', item: 1 }]);
    session.change([{ do: 'add', into: ['texts/en.json'], name: 'two', item: 2 }]);
    await time.pass(60_000);
    expect(session.view().conflicts.map(({ code }) => code)).toEqual(['not-accepted']);
    expect(drafts.log.map(({ operations: [first] }) => first?.do === 'add' && first.name)).toEqual(['one', 'two']);
  });
});
