import { expect, it } from 'vitest';
import { verificationInWords } from '../../../server/packages/verification-in-words.ts';

const said = (cell: string) =>
  verificationInWords({
    package: 'a',
    survey: { key: 'k', title: 'Survey', source: 'Office' },
    analysisFile: 'b',
    otherVersions: [],
    members: 1,
    numbers: { made: 2, same: 1, rounded: 0 },
    weights: { made: 0, same: 0 },
    differences: [{ member: 'results/tables/t.json', cell, measure: 'se', inPackage: 1, recomputed: 2 }],
    different: 1,
    findings: [],
    notVerified: [],
    notes: [],
  });

it('names indicator and crime of a number that differs beside their codes', () => {
  expect(said('prevalence_person, robbery, both, sex=male')).toMatch(
    / {2}results\/tables\/t\.json: [A-Z][^(]*, Robbery[^(]*\(prevalence_person, robbery, both, sex=male\): se: 1 in the package/,
  );
  expect(said('of_a_study, any')).toContain('t.json: of_a_study, any: se: 1 in the package, 2 recomputed');
});
