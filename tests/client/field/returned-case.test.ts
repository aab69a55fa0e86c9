import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CaseReply, OUR_MARK } from '#contract';
import type { Journal } from '../../../client/field/journal/journal.ts';
import { listDrafts } from '../../../client/field/journal/journal.ts';
import { contentOf, listOutgoing } from '../../../client/field/journal/outbox.ts';
import { finishInterview } from '../../../client/field/session/finish-interview.ts';
import type { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { openInterview } from '../../../client/field/session/open-interview.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { emptyDevice, openTheCase, switchOn, theCase } from './device.ts';

const assigned: CaseReply = {
  ...theCase,
  seed: 'seed-1',
  area: 'urban',
  stratum: '1',
  psu: '1',
  label: 'Dwelling 1',
  status: 'new',
};
const returned = (times: number): CaseReply => ({
  ...assigned,
  status: 'returned',
  returned: { times, reason: 'Wrong dwelling' },
});

let journal: Journal;
beforeEach(async () => {
  emptyDevice();
  const { instrument: id, version } = theCase;
  const files = instrumentFiles('lacsi-2018-r1');
  const sha256 = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  const headers = { [OUR_MARK]: '1' };
  vi.stubGlobal('fetch', async () => Response.json({ id, version, sha256, files }, { headers }));
  journal = await switchOn();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function opened(
  of: CaseReply,
  user = 'ines',
): Promise<{ session: InterviewSession; leave: () => Promise<void> }> {
  const opening = await openInterview({ assigned: of, journal, user, language: 'es', locks: navigator.locks });
  if (opening.kind !== 'open') throw new Error(`not open but ${opening.kind}`);
  const { session, release } = opening;
  const leave = async () => {
    await session.flush();
    session.dispose();
    release();
  };
  return { session, leave };
}

/** Refuses at the door, and finishes the interview unless it is only begun. */
async function interview(of: CaseReply, dwelling: string, { isFinished = true } = {}): Promise<number> {
  const { session, leave } = await opened(of);
  const before = session.draft.entries.filter(({ kind }) => kind === 'answer').length;
  if (session.view.kind === 'form') session.view.form.model.setValue('dwelling_class', dwelling);
  if (isFinished) await finishInterview(session, journal);
  await leave();
  return before;
}

describe('a case that was returned', () => {
  it('is interviewed again from the beginning, and the first interview stays as it was', async () => {
    await interview(assigned, 'house');
    const [first] = await listOutgoing(journal);
    const bytes = await contentOf(journal, first!.id);
    expect(await interview(returned(1), 'apartment')).toBe(0);
    expect(await interview(returned(2), 'house')).toBe(0);
    const all = await listOutgoing(journal);
    expect(all.map(({ again }) => again ?? 0).sort()).toEqual([0, 1, 2]);
    expect(new Set(all.map(({ draft }) => draft)).size).toBe(3);
    expect(all.find(({ id }) => id === first!.id)).toEqual(first);
    expect(await contentOf(journal, first!.id)).toEqual(bytes);
    expect((await listDrafts(journal)).heads.every(({ finished }) => finished !== undefined)).toBe(true);
  });

  it('goes on with the interview that was begun, also when it was returned once more meanwhile', async () => {
    await interview(assigned, 'house');
    await interview(returned(1), 'apartment', { isFinished: false });
    expect(await interview(returned(1), 'house', { isFinished: false })).toBe(1);
    expect(await interview(returned(2), 'apartment')).toBeGreaterThan(1);
    // What is finished now came after both returns.
    expect((await listOutgoing(journal)).map(({ again }) => again ?? 0).sort()).toEqual([0, 2]);
    expect(await interview(returned(3), 'house', { isFinished: false })).toBe(0);
  });

  it('is not taken for finished by whoever did not make the first interview', async () => {
    await interview(assigned, 'house', { isFinished: false });
    const { session, leave } = await opened(returned(1), 'luis');
    expect(session.draft.entries.filter(({ kind }) => kind === 'answer')).toEqual([]);
    await leave();
  });

  it('was never returned: its draft keeps the name that it had before there were returns', async () => {
    const draft = await openTheCase(journal);
    const { session, leave } = await opened({ ...assigned, returned: undefined } as unknown as CaseReply);
    expect(session.draft.name).toBe(draft.name);
    expect(session.draft.head).not.toHaveProperty('again');
    await leave();
  });
});
