import { describe, expect, it } from 'vitest';
import { readComparison, writeComparison } from '../../../client/results/compared/compared-address.ts';

const WEIGHTING = '6f0c9a52-0000-4000-8000-00000000c0de';
const WHOLE = {
  variable: 'sex',
  reference: 'male',
  edition: 'enviz-2025',
  sharedPsus: true,
  otherSource: { weighting: WEIGHTING, file: 3 },
};

describe('the comparison in an address', () => {
  it('is read as it was written, beside what stands there already', () => {
    const search = writeComparison(WHOLE, '?weighting=a&page=2');
    expect(readComparison(search)).toEqual(WHOLE);
    expect(search).toMatch(/^\?weighting=a&page=2&/);
    const groups = { ...WHOLE, edition: '', sharedPsus: false, otherSource: {} };
    expect(readComparison(writeComparison(groups, search))).toEqual(groups);
  });

  it('has nothing of an edition that is not chosen, and is none where nothing is', () => {
    const search = writeComparison({ ...WHOLE, edition: '' }, '');
    expect(search).toBe('?between=sex&reference=male');
    expect(writeComparison({ ...WHOLE, variable: '', edition: '' }, search)).toBe('');
    expect(readComparison('?reference=male&shared=yes')).toBeUndefined();
    expect(readComparison('?with=a&withFile=x&withWeighting=y')).toMatchObject({ edition: 'a', otherSource: {} });
  });
});
