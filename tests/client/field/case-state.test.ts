import { describe, expect, it } from 'vitest';
import type { CaseReply } from '#contract';
import { caseState } from '../../../client/field/cases/case-state.ts';
import type { DraftHead } from '../../../client/field/journal/head.ts';
import type { Outgoing } from '../../../client/field/journal/outbox.ts';

const id = { survey: 'enviz-2026', caseId: 'c1', instrument: 'lacsi-2018-r1', version: '1.0.0' };
const assigned: CaseReply = {
  ...id,
  seed: 's',
  area: 'urban',
  stratum: '1',
  psu: '1',
  label: 'Dwelling 1',
  status: 'new',
};
const draft: DraftHead = { ...id, user: 'ines', count: 3, digest: 'd', at: '2026-11-24T10:00:00-05:00' };
const outgoing = (state: Outgoing['state'], again?: number): Outgoing[] => [
  {
    id: 'u',
    draft: 'd',
    survey: 'enviz-2026',
    caseId: 'c1',
    user: 'ines',
    sha256: 'h',
    queuedAt: '2026-11-24',
    attempts: 1,
    state,
    ...(again !== undefined && { again }),
  },
];

describe('what can be done with a case', () => {
  it('starts one that nobody began', () => {
    expect(caseState(assigned, [], [])).toEqual({ state: 'new' });
    expect(caseState(assigned, [{ ...draft, count: 0 }], [])).toEqual({ state: 'new' });
  });

  it('continues one that was begun on this device, also when the edition has a newer questionnaire by now', () => {
    expect(caseState(assigned, [draft], [])).toEqual({ state: 'started', at: draft.at });
    expect(caseState(assigned, [{ ...draft, version: '0.9.0' }], [])).toMatchObject({ state: 'started' });
  });

  it('says of one that was begun by telephone that it is', () => {
    expect(caseState(assigned, [{ ...draft, byPhone: true }], [])).toMatchObject({ state: 'started', byPhone: true });
    expect(caseState(assigned, [{ ...draft, byPhone: false }], [])).toEqual({ state: 'started', at: draft.at });
  });

  it('is not taken for the case with the same id of another edition', () => {
    const ofLastYear = { ...assigned, survey: 'enviz-2025' };
    expect(caseState(ofLastYear, [draft], outgoing('waiting'))).toEqual({ state: 'new' });
    expect(caseState(assigned, [{ ...draft, survey: 'enviz-2025' }], [])).toEqual({ state: 'new' });
  });

  it('shows what waits on this device before anything that the server says', () => {
    expect(caseState({ ...assigned, status: 'accepted' }, [draft], outgoing('waiting'))).toEqual({ state: 'waiting' });
    expect(caseState(assigned, [draft], outgoing('attention'))).toEqual({ state: 'attention' });
  });

  it('shows as sent what was acknowledged, or what the server has from another device', () => {
    expect(caseState(assigned, [draft], outgoing('sent'))).toEqual({ state: 'sent' });
    expect(caseState({ ...assigned, status: 'held' }, [], [])).toEqual({ state: 'sent' });
  });

  const finished = { ...draft, finished: 'u' };
  const reason = 'The person drawn was another';
  const returned = (times: number): CaseReply => ({ ...assigned, status: 'returned', returned: { times, reason } });
  const isReturned = { state: 'returned', reason };

  it('shows as returned, with the reason, what the supervisor sent back', () => {
    expect(caseState(returned(1), [finished], outgoing('sent'))).toEqual(isReturned);
    expect(caseState(returned(1), [], [])).toEqual(isReturned);
    // The server has it, but its receipt did not arrive here.
    expect(caseState(returned(1), [finished], outgoing('waiting'))).toEqual(isReturned);
  });

  it('continues the interview that was begun after the return, and keeps the reason in sight', () => {
    const second = { ...draft, again: 1 };
    expect(caseState(returned(1), [finished, second], outgoing('sent'))).toEqual({
      state: 'started',
      at: draft.at,
      reason,
    });
    // Nobody leaves an interview half made because another one of the case was returned meanwhile.
    expect(caseState(returned(2), [second], outgoing('sent'))).toMatchObject({ state: 'started' });
    expect(caseState(returned(1), [{ ...second, count: 0 }], outgoing('sent'))).toEqual(isReturned);
  });

  it('shows how the second interview is, also before the list is loaded again; it can be returned too', () => {
    const drafts = [finished, { ...draft, again: 1, finished: 'v' }];
    const both = (state: Outgoing['state']) => [...outgoing('sent'), ...outgoing(state, 1)];
    expect(caseState(returned(1), drafts, both('waiting'))).toEqual({ state: 'waiting' });
    expect(caseState(returned(1), drafts, both('attention'))).toEqual({ state: 'attention' });
    expect(caseState(returned(1), drafts, both('sent'))).toEqual({ state: 'sent' });
    expect(caseState({ ...returned(1), status: 'accepted' }, drafts, both('sent'))).toEqual({ state: 'sent' });
    expect(caseState(returned(2), drafts, both('sent'))).toEqual(isReturned);
  });
});
