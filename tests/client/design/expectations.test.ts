import { describe, expect, it } from 'vitest';
import { listedExpectations, withoutExpectation, withQuestion } from '../../../client/design/scenarios/expectations.ts';

const EVERYTHING = {
  asked: ['ev_place'],
  notAsked: ['ev_month'],
  due: ['roster'],
  notDue: ['incident'],
  crimes: { burglary: 1 },
  iccs: { 'burglary.1': '0501' },
  violations: ['edit:head_is_minor'],
  noViolations: ['edit:month_unknown'],
  indicators: { burglary: { victim: true, incidents: 1 } },
};

describe('what is expected of a scenario', () => {
  it('is listed one by one, and nothing is left once each was taken away', () => {
    const listed = listedExpectations(EVERYTHING);
    expect(listed).toHaveLength(10);
    const left = listed.reduce<typeof EVERYTHING | object | undefined>(
      (rest, one) => rest && withoutExpectation(rest, one),
      EVERYTHING,
    );
    expect(left).toBeUndefined();
  });

  it('loses only the one that is taken away', () => {
    const [victim] = listedExpectations({ indicators: EVERYTHING.indicators });
    expect(withoutExpectation(EVERYTHING, victim!)).toEqual({
      ...EVERYTHING,
      indicators: { burglary: { incidents: 1 } },
    });
  });

  it('says of a question that it is asked or that it is not, never both', () => {
    expect(withQuestion(EVERYTHING, 'asked', 'ev_month')).toMatchObject({ asked: ['ev_place', 'ev_month'] });
    expect(withQuestion(EVERYTHING, 'asked', 'ev_month')).not.toHaveProperty('notAsked');
    expect(withQuestion({}, 'notAsked', 'ev_month')).toEqual({ notAsked: ['ev_month'] });
  });
});
