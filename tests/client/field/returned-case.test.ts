import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CaseReply, OUR_MARK, type ReturnedInterviewReply } from '#contract';
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
/** What the server gives of the interview that was returned; nothing without a network. */
let before: ReturnedInterviewReply | undefined;
const asked: string[] = [];
beforeEach(async () => {
  emptyDevice();
  const { instrument: id, version } = theCase;
  const files = instrumentFiles('lacsi-2018-r1');
  const sha256 = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  const headers = { [OUR_MARK]: '1' };
  before = undefined;
  vi.stubGlobal('fetch', async (address: string) => {
    if (!address.startsWith('/api/returned/')) return Response.json({ id, version, sha256, files }, { headers });
    asked.push(address);
    return before ? Response.json(before, { headers }) : Response.error();
  });
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

  describe('when the server gives what was answered before', () => {
    const at = '2026-11-20T10:00:00-05:00';
    beforeEach(() => {
      const entry = { form: 'control', at, kind: 'answer' } as const;
      const entries = [
        { ...entry, seq: 1, name: 'dwelling_class', value: 'house' },
        { ...entry, seq: 2, name: 'dwelling_class', value: 'apartment' },
        { ...entry, seq: 3, name: 'visit_contact', value: 'yes' },
        { ...entry, seq: 4, name: 'consent_roster', value: 'yes' },
      ];
      before = { ...theCase, id: crypto.randomUUID(), entries };
    });

    it('begins with it at the first question, and says that nobody answered it now', async () => {
      const { session, leave } = await opened(returned(1));
      expect(asked.at(-1)).toBe(`/api/returned/${theCase.caseId}?survey=${theCase.survey}`);
      const { view, draft, answers } = session;
      if (view.kind !== 'form') throw new Error(view.kind);
      expect([view.form.key, view.form.progress.screen]).toEqual(['control', 1]);
      expect(view.form.model.getValue('dwelling_class')).toBe('apartment');
      expect(answers.control).toEqual({ dwelling_class: 'apartment', visit_contact: 'yes' });
      expect(draft.entries.map(({ kind }) => kind)).toEqual(['start', 'start']);
      expect(draft.entries.every((entry) => entry.at > at)).toBe(true);
      view.form.model.setValue('dwelling_class', 'house');
      expect(session.answers.control?.dwelling_class).toBe('house');
      await leave();
    });

    it('asks once: an interview that goes on is left as it is', async () => {
      const first = await opened(returned(1));
      await first.leave();
      const carried = first.session.draft.entries.filter(({ kind }) => kind === 'start');
      const times = asked.length;
      const { session, leave } = await opened(returned(1));
      expect(asked.length).toBe(times);
      expect(carried).toHaveLength(2);
      expect(session.draft.entries.filter(({ kind }) => kind === 'start')).toEqual(carried);
      await leave();
    });

    it('begins empty when those answers are of another version', async () => {
      before = { ...before!, version: '0.9.0' };
      const { session, leave } = await opened(returned(1));
      expect(session.draft.entries).toEqual([]);
      await leave();
    });

    it('knows the reason and the comments', async () => {
      const comments = [{ form: 'control', name: 'dwelling_class', comment: 'Is it a house?' }];
      const of = { ...returned(1), returned: { times: 1, reason: 'Wrong dwelling', comments } };
      const { session, leave } = await opened(of);
      expect(session.returned).toEqual(of.returned);
      await leave();
    });
  });
});
