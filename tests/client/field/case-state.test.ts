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
const outgoing = (state: Outgoing['state']): Outgoing[] => [
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
  },
];

describe('what can be done with a case', () => {
  it('starts one that nobody began', () => {
    expect(caseState(assigned, [], [])).toEqual({ state: 'new' });
    expect(caseState(assigned, [{ ...draft, count: 0 }], [])).toEqual({ state: 'new' });
  });

  it('continues one that was begun on this device with the same questionnaire version', () => {
    expect(caseState(assigned, [draft], [])).toEqual({ state: 'started', at: draft.at });
    expect(caseState(assigned, [{ ...draft, version: '0.9.0' }], [])).toEqual({ state: 'new' });
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

  it('shows as returned what the supervisor sent back', () => {
    expect(caseState({ ...assigned, status: 'returned' }, [draft], outgoing('sent'))).toEqual({ state: 'returned' });
  });
});
