import { describe, expect, it } from 'vitest';
import { fileOf, smallStudy } from '../analysis/small-survey.ts';
import { type Released, released } from './released.ts';

/** 160 adults, all of one weight; 28 of them robbed, every other one a woman. */
const PERSONS = Array.from(
  { length: 160 },
  (_, i) => `p${i},${1 + (i % 2)},${18 + (i % 60)},s${i % 4},s${i % 4}p${Math.floor(i / 4) % 5},10,10,1,2`,
);
const VICTIMS = Array.from({ length: 28 }, (_, i) => 5 * i);
const UNEQUAL = ['gini_victims_person', 'top_tenth_victims_person', 'top_tenth_person'];

/** Those of the victims who were robbed twice. */
async function releaseOf(twice: readonly number[], more: readonly string[], by: readonly string[] = []) {
  const robbed = [...VICTIMS, ...twice.map((at) => VICTIMS[at]!)];
  const incidents = robbed.map((person, i) => `i${i},p${person},R,10,2,2,2,,03,,,,`);
  const figures = ['victims_person', 'incidence_person', ...UNEQUAL, ...more].map((indicator) => ({
    indicator,
    crimes: ['robbery'],
  }));
  return released(await fileOf(PERSONS, incidents, smallStudy()), [
    { figures, by: by.map((variable) => ({ variable })) },
  ]);
}

const shownOf = ({ cells }: Released) =>
  cells
    .filter(({ suppressed }) => suppressed === '')
    .map(({ indicator, domain }) => [indicator, ...Object.values(domain)].join(' '));

describe('how unequally the crimes of victims are shared out', () => {
  it.each([[['repeat_share_person']], [[]]])(
    'is hidden where few had two, with %j in the table: it tells how many',
    async (more) => {
      const release = await releaseOf([4, 9], more);
      expect(release.recovered).toBe(0);
      expect(shownOf(release)).toEqual(['victims_person', 'incidence_person']);
      // As it is made it is of two victims of two among 28.
      const gini = release.made.find(({ indicator }) => indicator === 'gini_victims_person')!;
      expect(gini.estimate).toBeCloseTo(0.0619, 4);
    },
  );

  it('is shown where many had two, and where nobody had', async () => {
    for (const twice of [[1, 2, 3, 6, 7, 8, 10, 11], []])
      expect(shownOf(await releaseOf(twice, []))).toEqual(['victims_person', 'incidence_person', ...UNEQUAL]);
  });

  it('is hidden where all but few had two', async () => {
    const all = VICTIMS.map((_, at) => at);
    expect(shownOf(await releaseOf(all.slice(3), ['repeat_share_person']))).toEqual([
      'victims_person',
      'incidence_person',
    ]);
  });

  it('does not follow from that of everybody and of others', async () => {
    // Two women, nine men.
    const release = await releaseOf([0, 2, 1, 3, 5, 7, 9, 11, 13, 15, 17], [], ['sex']);
    expect(release.recovered).toBe(0);
    const shown = shownOf(release).filter((name) => name.startsWith('gini_victims_person'));
    expect(shown.length).toBeLessThan(2);
    expect(shown).not.toContain('gini_victims_person female');
  });
});
