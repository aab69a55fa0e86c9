import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import { bySize } from '../../support/size.ts';
import { rowOf } from './small-survey.ts';

const CRIMES = [
  { key: 'burglary', level: 'household' as const },
  { key: 'vandalism', level: 'household' as const },
  { key: 'robbery', level: 'person' as const },
  { key: 'threats', level: 'person' as const },
];

/** Surveys of 8 adults in 2 strata x 2 PSUs with up to 12 incidents. */
const survey = fc
  .record({
    weights: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 8, maxLength: 8 }),
    adults: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 8, maxLength: 8 }),
    sexes: fc.array(fc.constantFrom(-1, 0, 1), { minLength: 8, maxLength: 8 }),
    incidents: fc.array(
      fc.record({ person: fc.nat(7), crime: fc.nat(3), times: fc.integer({ min: 1, max: 3 }), self: fc.nat(2) }),
      { maxLength: 12 },
    ),
  })
  .map(({ weights, adults, sexes, incidents }): AnalysisFile => {
    const person = weights.map((weight, row) => weight * adults[row]!);
    const sex = { codes: Int32Array.from(sexes), names: ['male', 'female'] };
    const places = {
      rows: 8,
      stratum: weights.map((_, row) => `s${row % 2}`),
      psu: weights.map((_, row) => `p${row % 4}`),
      atRisk: new Map(),
    };
    const level = (crime: number) => (CRIMES[crime]?.level === 'household' ? weights : person);
    const personOf = Int32Array.from(incidents, (incident) => incident.person);
    return {
      study: 'generated',
      title: '',
      source: '',
      profile: ['sex'],
      crimes: CRIMES,
      sets: new Map([
        ['any', ['burglary', 'robbery', 'threats']],
        ['any_person', ['robbery', 'threats']],
        ['any_household', ['burglary']],
      ]),
      design: { nested: true, lonelyPsu: { all_psus: 'adjust', incident_psus: 'adjust' } },
      households: { ...places, weight: Float64Array.from(weights), domains: new Map(), memberVictim: undefined },
      persons: {
        ...places,
        weight: Float64Array.from(person),
        domains: new Map([['sex', sex]]),
        household: Int32Array.from(weights.keys()),
      },
      incidents: {
        rows: incidents.length,
        weight: Float64Array.from(incidents, ({ person: row, crime, times }) => times * level(crime)[row]!),
        person: personOf,
        crime: Int32Array.from(incidents, ({ crime }) => crime),
        domains: new Map([['sex', { codes: personOf.map((row) => sex.codes[row]!), names: sex.names }]]),
        answers: new Map([
          ['rep_formal_self', { codes: Int32Array.from(incidents, ({ self }) => self), names: ['yes', 'no', 'dk'] }],
        ]),
      },
    };
  });

const near = (left: number, right: number) => expect(Math.abs(left - right)).toBeLessThan(1e-9 * (1 + Math.abs(right)));

it('incidence is prevalence times concentration, and totals are sums of their parts, in every survey', () => {
  fc.assert(
    fc.property(survey, (file) => {
      const rows = estimateIndicators(file, { standard: 'ine_chile' });
      const value = (indicator: string, crime: string, domain = {}) =>
        rowOf(rows, indicator, crime, { domain })?.estimate ?? 0;
      for (const crime of ['robbery', 'threats', 'any_person']) {
        const product = value('prevalence_person', crime) * value('concentration_person', crime);
        near(product, value('incidence_person', crime));
      }
      near(
        100_000 * value('prevalence_household', 'burglary') * value('concentration_household', 'burglary'),
        value('incidence_household', 'burglary'),
      );
      near(
        value('crimes', 'robbery') + value('crimes', 'threats') + value('crimes', 'burglary'),
        value('crimes', 'any'),
      );
      near((value('incidence_adult_any', 'any') * value('adults', 'any')) / 100_000, value('crimes', 'any'));
      const risks = rows.filter((row) => row.indicator === 'victim_composition' && row.crime === 'any_person');
      if (value('victims_person', 'any_person') > 0)
        near(
          risks.reduce((sum, row) => sum + (row.estimate ?? 0), 0),
          1,
        );
      for (const row of rows) {
        expect(Object.values(row).some((cell) => Number.isNaN(cell))).toBe(false);
        if (row.estimate !== null && row.se !== null) expect(row.se).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: bySize({ small: 30, full: 150 }), seed: 20261124 },
  );
});
