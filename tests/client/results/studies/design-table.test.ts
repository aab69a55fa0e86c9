import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { StudyDesign } from '#contract';
import { DesignTable } from '../../../../client/results/studies/shown/DesignTable.tsx';
import { LANGUAGES } from '../../../../client/text/language.ts';
import { studyPageTexts } from '../../../../client/text/study-page/study-page-texts.ts';
import { drawn, named, textIn } from '../../elements.ts';

const DESIGN: StudyDesign = {
  part: 'persons',
  rows: 900,
  strata: 1,
  psus: 900,
  single: 0,
  singleStrata: [],
  weights: [],
};
const REPLICATES = { method: 'JKn', count: 40, degreesOfFreedom: 36, isStated: true };

const factsOf = (design: StudyDesign) => {
  const table = drawn(createElement(DesignTable, { designs: [design] }));
  const [names, values] = ['dt', 'dd'].map((name) => named(table, name).map(textIn));
  return Object.fromEntries(names!.map((name, at) => [name, values![at]]));
};

describe('the design of a study that is checked', () => {
  it('is replicates, their method and degrees of freedom where errors are theirs, and no strata', () => {
    const texts = LANGUAGES.map((language) => studyPageTexts[language].check);
    const facts = factsOf({ ...DESIGN, replicates: REPLICATES });
    const check = texts.find(({ strata }) => strata in factsOf(DESIGN))!;
    expect(facts).toMatchObject({
      [check.replicates]: '40',
      [check.replicateMethod]: 'JKn',
      [check.degreesOfFreedom]: '36',
    });
    expect(Object.keys(facts)).not.toEqual(expect.arrayContaining([check.strata]));
    const unstated = factsOf({ ...DESIGN, replicates: { ...REPLICATES, degreesOfFreedom: 39, isStated: false } });
    expect(unstated[check.degreesOfFreedom]).toBe(check.notStated('39'));
  });
});
