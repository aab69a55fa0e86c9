import { describe, expect, it } from 'vitest';
import { visitBody, visitOutcome } from '#contract';
import {
  errorsOf,
  newVisit,
  type VisitDraft,
  visitOf,
  withOutcome,
} from '../../../../client/field/visits/visit-draft.ts';

const NOW = Date.parse('2026-11-24T15:00:00Z');
const PLACE = { survey: 'enviz-2026', caseId: 'A-1', household: 1 };

const draft = (changes: Partial<VisitDraft> = {}): VisitDraft => ({ ...newVisit(NOW, 'door'), ...changes });

describe('a visit on the form', () => {
  it('asks for what is missing, each at its field', () => {
    expect(errorsOf(draft(), NOW)).toEqual({ outcome: 'outcome' });
    expect(errorsOf(draft({ outcome: 'refusal' }), NOW)).toEqual({ reason: 'reason' });
    expect(errorsOf(draft({ outcome: 'appointment' }), NOW)).toEqual({ next: 'nextNeeded' });
    expect(errorsOf(draft({ outcome: 'nobody', next: '2020-01-01T10:00' }), NOW)).toEqual({ next: 'next' });
    expect(errorsOf(draft({ outcome: 'nobody', ended: '2020-01-01T10:00' }), NOW)).toEqual({ ended: 'ended' });
    const late = { outcome: 'nobody' as const, began: '2030-01-01T10:00', ended: '2030-01-01T10:05' };
    expect(errorsOf(draft(late), NOW)).toEqual({ began: 'beganFuture' });
    expect(errorsOf(draft({ outcome: 'nobody', began: '', ended: '' }), NOW)).toEqual({
      began: 'beganFuture',
      ended: 'ended',
    });
  });

  it('that has no error is one that the server takes, whatever the outcome', () => {
    for (const outcome of visitOutcome.options) {
      const whole = withOutcome(draft(), outcome);
      const reason = { pending: 'selected-ill', incomplete: 'broken-off', refusal: 'refused-at-door' } as const;
      const filled = {
        ...whole,
        next: '2099-01-01T10:00',
        note: ' dog ',
        point: 'during-roster' as const,
        ...(outcome in reason && { reason: reason[outcome as keyof typeof reason] }),
      };
      expect(errorsOf(filled, NOW), outcome).toEqual({});
      const visit = visitOf(filled, PLACE);
      expect(visitBody.safeParse(visit).error, outcome).toBeUndefined();
      expect(visit.note).toBe('dog');
    }
  });

  it('keeps two visits of one minute apart, and a moment that was corrected as it was written', () => {
    const later = { ...newVisit(NOW + 20_000, 'door'), outcome: 'nobody' as const };
    const [first, second] = [draft({ outcome: 'nobody' }), later].map((each) => visitOf(each, PLACE));
    expect(Date.parse(second!.began) - Date.parse(first!.began)).toBe(20_000);
    const corrected = visitOf(draft({ outcome: 'nobody', began: '2026-11-24T07:15' }), PLACE);
    expect(corrected.began).toMatch(/^2026-11-24T07:15:00/);
  });

  it('forgets what belonged to another outcome', () => {
    const refusal = { ...withOutcome(draft(), 'refusal'), reason: 'refused-at-door' as const };
    expect(withOutcome(refusal, 'nobody')).toMatchObject({ outcome: 'nobody', reason: undefined, last: false });
    expect(withOutcome(refusal, 'vacant').last).toBe(true);
  });
});
