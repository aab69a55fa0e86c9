import type { FieldVisit, VisitBody } from '#contract';
import { SURVEY } from '../api.ts';

/** A visit on a Tuesday morning at which nobody opened. */
export function aVisit(changes: Partial<VisitBody> = {}): VisitBody {
  const began = changes.began ?? '2026-11-24T09:00:00-05:00';
  return {
    survey: SURVEY,
    caseId: 'A-1',
    household: 1,
    channel: 'door',
    began,
    ended: began,
    outcome: 'nobody',
    last: false,
    ...changes,
  };
}

/** Some visits with these outcomes, one a day in the morning. */
export function visitsWith(...each: (Pick<FieldVisit, 'outcome'> & Partial<FieldVisit>)[]): FieldVisit[] {
  return each.map((changes, index) => aVisit({ began: `2026-11-${10 + index}T09:00:00-05:00`, ...changes }));
}
