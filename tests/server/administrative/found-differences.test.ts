import { describe, expect, it } from 'vitest';
import { administrativeTexts, type CountsMapping, countsMapping, DIFFERENCE_IDS, FIGURE_LANGUAGES } from '#contract';
import { countsDifferenceText } from '../../../server/administrative/counts-difference-text.ts';
import { type BothSides, foundDifferences } from '../../../server/administrative/found-differences.ts';
import { MAPPING } from './example-counts.ts';

const YEAR = { from: '2025-01', to: '2025-12' };
const PERSONS: BothSides['survey'] = {
  counts: 'incidents_of_persons',
  attempts: 'included',
  place: 'occurrence',
  date: 'occurrence',
  victimsUnder18: 'excluded',
  businesses: 'excluded',
  nonResidents: 'excluded',
  severalOffences: 'one_crime',
};
const HOUSEHOLDS: BothSides['survey'] = { ...PERSONS, counts: 'incidents_of_households', victimsUnder18: 'included' };

const seen = new Set<string>();

function ids(
  definitions: Partial<CountsMapping['definitions']>,
  { mapping = {}, ...sides }: Partial<Omit<BothSides, 'mapping'>> & { mapping?: object } = {},
): string[] {
  const found = foundDifferences({
    mapping: countsMapping.parse({ ...MAPPING, ...mapping, definitions: { ...MAPPING.definitions, ...definitions } }),
    survey: PERSONS,
    months: YEAR,
    period: YEAR,
    iccs: { records: ['0401'], survey: ['0401'] },
    ...sides,
  });
  for (const { id } of found) seen.add(id);
  for (const one of found)
    for (const language of FIGURE_LANGUAGES) expect(countsDifferenceText(one, language)).toMatch(/^\p{Lu}.{20,}\.$/u);
  return found.map(({ id }) => id);
}

/** What remains of an event with several victims and several offences, whatever else is the same. */
const ALWAYS = ['event-of-several-victims', 'other-most-serious'];

describe('differences of definition between records and a survey', () => {
  it('are none where both sides say the same, but of who tells and of the most serious offence', () => {
    expect(ids({})).toEqual(ALWAYS);
    expect(ids({ counts: 'victims' })).toEqual(['other-most-serious']);
  });

  it.each([
    ['attempts', { attempts: 'excluded' }, {}, 'attempts-only-in-survey'],
    [
      'attempts',
      { attempts: 'included' },
      { survey: { ...PERSONS, attempts: 'excluded' } },
      'attempts-only-in-records',
    ],
    ['attempts', { attempts: 'not_known' }, {}, 'attempts-not-known'],
    ['the place', { place: 'occurrence' }, { survey: { ...PERSONS, place: 'residence' } }, 'place-of-occurrence'],
    ['the place', { place: 'residence' }, {}, 'place-of-residence'],
    ['the place', { place: 'recording' }, {}, 'place-of-recording'],
    ['the date', { date: 'recording' }, {}, 'date-of-recording'],
    ['victims under 18', { victimsUnder18: 'included' }, {}, 'victims-under-18'],
    ['victims under 18', { victimsUnder18: 'excluded' }, { survey: HOUSEHOLDS }, 'victims-under-18-only-in-survey'],
    ['victims under 18', { victimsUnder18: 'not_known' }, {}, 'victims-under-18-not-known'],
    ['businesses', { businesses: 'included' }, {}, 'businesses'],
    ['businesses', { businesses: 'not_known' }, {}, 'businesses-not-known'],
    ['visitors', { nonResidents: 'included' }, {}, 'non-residents'],
    ['visitors', { nonResidents: 'not_known' }, {}, 'non-residents-not-known'],
    ['households', { counts: 'victims' }, { survey: HOUSEHOLDS }, 'victims-of-one-household'],
    ['offenders', { counts: 'offenders' }, {}, 'counts-offenders'],
    ['files', { counts: 'files' }, {}, 'counts-files'],
    ['several offences', { severalOffences: 'each' }, {}, 'several-offences'],
    ['several offences', { severalOffences: 'not_known' }, {}, 'several-offences-not-known'],
    ['the period', {}, { period: { from: '2024-07', to: '2025-06' } }, 'period-other'],
    ['the period', {}, { period: undefined, rollingMonths: 12 }, 'period-rolling'],
    ['the period', {}, { period: undefined }, 'period-not-stated'],
    ['ICCS', {}, { iccs: { records: ['0401', '05011'], survey: ['0401'] } }, 'iccs-only-in-records'],
    ['ICCS', {}, { iccs: { records: ['0401'], survey: ['0401', '050221'] } }, 'iccs-only-in-survey'],
    ['ICCS', {}, { iccs: { records: ['0401'], survey: ['040111'] } }, 'iccs-wider-in-records'],
    ['ICCS', {}, { iccs: { records: ['0401'], survey: undefined } }, 'iccs-of-survey-not-known'],
  ] as const)('%s: %j', (_of, definitions, sides, id) => {
    expect(ids(definitions, sides as never)).toContain(id);
  });

  it('say nothing of a household whose children are counted by both sides', () => {
    expect(ids({ victimsUnder18: 'included' }, { survey: HOUSEHOLDS })).toEqual(['other-most-serious']);
  });

  it('say which codes and months they are about', () => {
    const found = foundDifferences({
      mapping: countsMapping.parse(MAPPING),
      survey: PERSONS,
      months: YEAR,
      period: { from: '2024-07', to: '2025-06' },
      iccs: { records: ['05011'], survey: ['050221'] },
    });
    const words = found.map((one) => countsDifferenceText(one, 'en'));
    expect(words).toContain('The records cover 2025-01 – 2025-12, the survey 2024-07 – 2025-06.');
    expect(words).toContain('Only the records have ICCS 05011.');
    expect(words).toContain('Only the survey has ICCS 050221.');
  });

  it('have all been met in these tests, and have words in every language', () => {
    expect(DIFFERENCE_IDS.filter((id) => !seen.has(id))).toEqual([]);
    for (const language of FIGURE_LANGUAGES)
      expect(Object.keys(administrativeTexts[language].differences).sort()).toEqual([...DIFFERENCE_IDS].sort());
  });
});
