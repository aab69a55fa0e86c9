import { describe, expect, it } from 'vitest';
import type { CaseReply } from '#contract';
import type { CasesEdition } from '../../../../client/field/cases/use-cases.ts';
import { casesOnDay, dayOfTablet } from '../../../../client/field/cases/version-of-today.ts';

const instrument = 'lacsi-2018-r1';
const cases = ['demo', 'other'].map((survey) => ({ survey, instrument, version: '1.0.0' }) as CaseReply);
const editions: CasesEdition[] = [
  {
    key: 'demo',
    title: {},
    state: 'field',
    coming: [
      { instrument, version: '1.1.0', from: '2026-12-01' },
      { instrument, version: '1.2.0', from: '2026-12-15' },
    ],
  },
  { key: 'other', title: {}, state: 'field' },
];
const versionsAt = (now: string) =>
  casesOnDay(cases, editions, dayOfTablet(new Date(now))).map(({ version }) => version);

describe('the version with which an interview is begun', () => {
  it('changes at midnight of the tablet, here five hours behind UTC, whether it has a network or not', () => {
    expect(versionsAt('2026-12-01T00:00:00Z')).toEqual(['1.0.0', '1.0.0']);
    expect(versionsAt('2026-11-30T23:59:59.999-05:00')).toEqual(['1.0.0', '1.0.0']);
    expect(versionsAt('2026-12-01T00:00:00-05:00')).toEqual(['1.1.0', '1.0.0']);
    expect(versionsAt('2027-01-01T00:00:00-05:00')).toEqual(['1.2.0', '1.0.0']);
  });

  it('is the one that is in use everywhere on a tablet whose clock went back to its beginning', () => {
    expect(versionsAt('1970-01-01T00:00:00Z')).toEqual(['1.0.0', '1.0.0']);
  });
});
