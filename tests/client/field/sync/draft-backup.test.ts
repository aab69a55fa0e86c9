import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../../client/field/journal/draft.ts';
import { type Journal, listDrafts, openDraft } from '../../../../client/field/journal/journal.ts';
import { noteOutgoing, queueSubmission } from '../../../../client/field/journal/outbox.ts';
import { type BackupRoad, DraftBackups } from '../../../../client/field/sync/back-up-drafts.ts';
import { openSnapshot, snapshotOf } from '../../../../client/field/sync/draft-snapshot.ts';
import { restoreDraft } from '../../../../client/field/sync/restore-draft.ts';
import { answer, CANARY, emptyDevice, openTheCase, switchOn, theCase } from '../device.ts';

let journal: Journal;
let draft: Draft;
let server: Map<string, { sequence: number; content: Uint8Array<ArrayBuffer> }>;
let sent: number[];

beforeEach(async () => {
  emptyDevice();
  server = new Map();
  sent = [];
  journal = await switchOn();
  draft = await openTheCase(journal);
  draft.append([answer('m_name', CANARY), answer('m_age', 40)]);
  await draft.flush();
});

const road: BackupRoad = {
  kept: async () => new Map([...server].map(([name, { sequence }]) => [name, sequence])),
  async keep(name, sequence, content) {
    sent.push(sequence);
    const before = server.get(name);
    if (!before || before.sequence < sequence) server.set(name, { sequence, content });
    return { sequence: Math.max(sequence, before?.sequence ?? 0) };
  },
  forget: async (name) => server.delete(name),
};

const lostReply: BackupRoad['keep'] = async (name, sequence, content) => {
  await road.keep(name, sequence, content);
  return { status: 0, code: 'unreachable', detail: '' };
};

const backedUp = () => {
  const name = [...server.keys()][0]!;
  return openSnapshot(journal.keys.sealing, name, server.get(name)!.content);
};

describe('the backup of an interview that is not finished', () => {
  it('is sent when the interview has grown, and not again', async () => {
    const backups = new DraftBackups(journal, road);
    expect(await backups.round('ines')).toEqual({ kind: 'done' });
    await backups.round('ines');
    draft.append([answer('m_sex', 'woman')]);
    await draft.flush();
    await backups.round('ines');
    expect(sent).toHaveLength(2);
    expect((await backedUp()).entries).toHaveLength(3);
  });

  it('is numbered by the second in which it is made, whatever the clock: nobody can tell how much was answered', async () => {
    await new DraftBackups(journal, road).round('ines');
    expect(sent).toEqual([Date.parse('2026-11-24T15:00:00Z') / 1000]);
    for (const wrong of ['2024-01-01T00:00:00Z', '2099-01-01T00:00:00Z', '1960-01-01T00:00:00Z']) {
      const tablet = await switchOn(() => Date.parse(wrong));
      draft.append([answer('m_sex', 'woman')]);
      await draft.flush();
      await new DraftBackups(tablet, road).round('ines');
    }
    expect(sent).toEqual([0, 1, 2, 3].map((later) => sent[0]! + later));
    expect((await backedUp()).entries).toHaveLength(5);
  });

  it('is sent again to a server that was restored from an older copy, within half an hour', async () => {
    const backups = new DraftBackups(journal, road);
    await backups.round('ines');
    server.clear();
    for (let minute = 0; minute < 30; minute += 1) await backups.round('ines');
    expect((await backedUp()).entries).toHaveLength(2);
  });

  it('is sent again when the reply was lost, also when the clock was set back', async () => {
    const backups = new DraftBackups(journal, { ...road, keep: lostReply });
    expect(await backups.round('ines')).toEqual({ kind: 'later', reached: false });
    draft.append([answer('m_sex', 'woman')]);
    await draft.flush();
    await new DraftBackups(await switchOn(() => Date.parse('2024-01-01T00:00:00Z')), road).round('ines');
    expect((await backedUp()).entries).toHaveLength(3);
  });

  it('is not sent again after the tablet was switched on, when the server has it', async () => {
    await new DraftBackups(journal, road).round('ines');
    await new DraftBackups(await switchOn(), road).round('ines');
    expect(sent).toHaveLength(1);
  });

  it('is sealed, and as long for two answers as for two hundred', async () => {
    const short = await snapshotOf(journal, draft.name);
    draft.append(Array.from({ length: 200 }, (_, place) => answer(`q_${place}`, place)));
    await draft.flush();
    const long = await snapshotOf(journal, draft.name);
    expect(long?.content.length).toBe(short?.content.length);
    expect(Buffer.from(long!.content).toString('latin1')).not.toContain(CANARY);
  });

  it('opens under its own name and key only', async () => {
    const { content } = (await snapshotOf(journal, draft.name))!;
    expect(await openSnapshot(journal.keys.sealing, draft.name, content)).toMatchObject({
      head: { caseId: theCase.caseId, user: 'ines' },
      entries: [{ seq: 1, value: CANARY }, { seq: 2 }],
    });
    await expect(openSnapshot(journal.keys.sealing, 'another', content)).rejects.toThrow('record-damaged');
  });

  it('waits while the server cannot be asked, and passes on what it asks for', async () => {
    const silent: BackupRoad = { ...road, kept: async () => undefined };
    expect(await new DraftBackups(journal, silent).round('ines')).toEqual({ kind: 'later', reached: false });
    const busy: BackupRoad = { ...road, keep: async () => ({ status: 503, code: 'busy', detail: '', retryAfter: 9 }) };
    expect(await new DraftBackups(journal, busy).round('ines')).toEqual({
      kind: 'later',
      reached: true,
      retryAfter: 9,
    });
  });

  it('is forgotten once the server has the interview', async () => {
    const backups = new DraftBackups(journal, road);
    await backups.round('ines');
    const device = { id: journal.keys.deviceId, time: '2026-11-24T10:00:00-05:00' };
    const id = '0e6f5c1e-1111-4222-8333-444455556666';
    const outgoing = await queueSubmission(journal, draft, {
      id,
      ...theCase,
      answers: {},
      events: [...draft.entries],
      device,
    });
    await backups.round('ines');
    expect(server.size).toBe(1);
    await noteOutgoing(journal, { ...outgoing, state: 'sent' });
    await backups.round('ines');
    expect(server.size).toBe(0);
  });

  it('leaves out interviews of others and finished ones', async () => {
    await new DraftBackups(journal, road).round('somebody else');
    expect(sent).toEqual([]);
  });
});

describe('another tablet', () => {
  const another = () => switchOn(() => Date.parse('2026-11-24T16:00:00Z'), 'ines', 'another-tablet');

  it('goes on where the first one was', async () => {
    await new DraftBackups(journal, road).round('ines');
    const tablet = await another();
    expect(await restoreDraft(tablet, await backedUp())).toEqual({ state: 'restored', added: 2 });
    const taken = await openDraft(tablet, theCase, 'ines');
    expect(taken.entries).toEqual(draft.entries);
    taken.append([answer('m_sex', 'man')]);
    await taken.flush();
    expect((await openDraft(tablet, theCase, 'ines')).entries).toHaveLength(3);
  });

  it('takes over a later snapshot of the same interview, and the same one twice without a change', async () => {
    await new DraftBackups(journal, road).round('ines');
    const tablet = await another();
    await restoreDraft(tablet, await backedUp());
    expect(await restoreDraft(tablet, await backedUp())).toEqual({ state: 'here' });
    draft.append([answer('m_sex', 'woman')]);
    await draft.flush();
    await new DraftBackups(journal, road).round('ines');
    expect(await restoreDraft(tablet, await backedUp())).toEqual({ state: 'restored', added: 1 });
  });

  it('never changes what it holds itself', async () => {
    await new DraftBackups(journal, road).round('ines');
    const tablet = await another();
    const own = await openDraft(tablet, theCase, 'ines');
    own.append([answer('m_name', 'somebody else')]);
    await own.flush();
    expect(await restoreDraft(tablet, await backedUp())).toEqual({ state: 'differs' });
    expect((await openDraft(tablet, theCase, 'ines')).entries).toEqual(own.entries);
    expect((await listDrafts(tablet)).heads).toHaveLength(1);
  });
});
