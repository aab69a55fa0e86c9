import { scaleLog } from 'd3-scale';
import { describe, expect, it } from 'vitest';
import { PROFILE_WORDS, type SpecFinding, type TableChoices } from '#contract';
import { axisTicks } from '../../../../client/pictures/dots/axis-ticks.ts';
import { factorDomain } from '../../../../client/pictures/dots/factor-scale.ts';
import {
  profileOfAddress,
  profileTextIn,
  writeProfile,
} from '../../../../client/results/profiles/model/profile-address.ts';
import { findingInNames, findingsIn } from '../../../../client/results/profiles/model/profile-finding.ts';
import {
  chosenFigure,
  crimeOfProfile,
  offeredTerms,
  withFigure,
} from '../../../../client/results/profiles/model/profile-offers.ts';
import {
  NEW_PROFILE,
  profileIn,
  profileTextOf,
  type WrittenProfile,
  wholeProfile,
  withoutTerm,
} from '../../../../client/results/profiles/model/profile-spec.ts';
import { levelsOfValues, putTogether, takenApart } from '../../../../client/results/profiles/model/term-levels.ts';
import { specFindingText } from '../../../../client/results/tables/model/spec-finding-text.ts';
import { profilePageTexts } from '../../../../client/text/profile-page/profile-page-texts.ts';
import { profileProblemTexts } from '../../../../client/text/profile-problems/profile-problem-texts.ts';
import { resultsTexts } from '../../../../client/text/results-texts.ts';
import { tableProblemTexts } from '../../../../client/text/table-problems/table-problem-texts.ts';
import { profileProblems } from '../../../../server/analysis/profiles/profile-problems.ts';
import { readProfileText } from '../../../../server/analysis/profiles/read-profile.ts';

const SPEC: WrittenProfile = {
  profile: 'robbed',
  outcome: { indicator: 'prevalence_person', crime: 'robbery' },
  terms: [{ variable: 'sex', reference: 'male' }, { variable: 'age_group' }, { variable: 'area' }],
};

/** Every text of a table, those of functions as they stand in its file. */
function textsOf(part: unknown): string[] {
  return typeof part === 'object' ? Object.values(part!).flatMap(textsOf) : [String(part)];
}

describe('a profile as it is written on the page', () => {
  it('is the file that the command reads, and says only what was chosen', () => {
    const text = profileTextOf({ ...SPEC, title: { es: '' }, interactions: [], among: {}, adjust: undefined });
    expect(JSON.parse(text)).toEqual(SPEC);
    expect(readProfileText(text, 'robbed.json').spec).toMatchObject({ profile: 'robbed', kind: 'logistic' });
    expect(profileIn(text)).toEqual(SPEC);
    expect([profileIn('{'), profileIn('{"profile": "x"}')]).toEqual([undefined, undefined]);
    expect(wholeProfile(NEW_PROFILE)).toBeUndefined();
  });

  it('stands in the address, beside what else is there, and one that is not whole does not', () => {
    const search = writeProfile(SPEC, '?weighting=abc');
    expect(profileOfAddress(search)).toEqual(SPEC);
    expect(new URLSearchParams(search).get('weighting')).toBe('abc');
    expect(writeProfile(undefined, search)).toBe('?weighting=abc');
    expect(profileTextIn('?profile=%7B')).toBe('{');
    expect(profileOfAddress('?profile=%7B')).toBeUndefined();
  });

  it('loses with a characteristic what names it', () => {
    const crossed = {
      ...SPEC,
      interactions: [
        ['sex', 'area'],
        ['age_group', 'area'],
      ],
      margins: [['sex'], ['area']],
    };
    const left = withoutTerm(crossed, 0);
    expect(left.terms.map(({ variable }) => variable)).toEqual(['age_group', 'area']);
    expect([left.interactions, left.margins]).toEqual([[['age_group', 'area']], [['area']]]);
  });

  it('puts values together under a name that no other value has, and apart again', () => {
    const values = ['18-29', '30-59', '60+'];
    const term = { variable: 'age_group', reference: '60+' };
    const put = putTogether(term, { name: ' adults ', chosen: ['30-59', '60+'], values })!;
    // The reference is no level any more.
    expect(put).toEqual({ variable: 'age_group', merge: { adults: ['30-59', '60+'] } });
    expect(levelsOfValues(put, values)).toEqual(['18-29', 'adults']);
    expect(takenApart({ ...put, reference: 'adults' }, 'adults', values)).toEqual({ variable: 'age_group' });
    for (const name of ['', 'a:b', '18-29'])
      expect(putTogether(term, { name, chosen: ['30-59', '60+'], values })).toBeUndefined();
    expect(putTogether(term, { name: 'one', chosen: ['60+'], values })).toBeUndefined();
  });

  it('offers the characteristics that the records of its figure have, and no odds of a number', () => {
    const crime = (name: string, unit: 'person' | 'incident') => ({
      crime: name,
      unit,
      isSet: false,
      isTold: true,
      outcomes: ['both' as const],
    });
    const choices = {
      figures: [
        { id: 'prevalence_person', crimes: [crime('robbery', 'person')], categories: [], kind: 'share' },
        {
          id: 'incidence',
          crimes: [crime('any_person', 'person')],
          largest: 'any_person',
          categories: [],
          kind: 'mean',
        },
      ],
      variables: [
        { variable: 'sex', values: [], units: ['person', 'incident'], basis: 'either' },
        { variable: 'place', values: [], units: ['incident'], basis: 'event' },
      ],
    } as unknown as TableChoices;
    expect(offeredTerms(choices, NEW_PROFILE)).toHaveLength(2);
    expect(offeredTerms(choices, SPEC).map(({ variable }) => variable)).toEqual(['sex']);
    const number = withFigure(SPEC, choices.figures[1], 'incidence');
    expect([number.kind, number.outcome]).toEqual(['poisson', { indicator: 'incidence' }]);
    expect(crimeOfProfile(chosenFigure(choices, number)!, number)).toBe('any_person');
  });

  it('is told what is wrong in each language, with the names that the page has, at its part', () => {
    const said = profileProblems.notFitted(
      { code: 'separation', place: 'term sex', problem: '', remedy: '' },
      ['sex'],
      ['female'],
    );
    const finding: SpecFinding = {
      ...said,
      said: { ...said.said, about: [...said.said.about] },
      path: ['terms', 0, 'variable'],
    };
    expect(findingsIn([finding], ['terms', 0])).toEqual([finding]);
    expect(findingsIn([finding], ['terms', 1])).toEqual([]);
    for (const language of ['es', 'en', 'pt', 'fr'] as const) {
      const texts = { ...tableProblemTexts[language], ...profileProblemTexts[language] };
      const results = { ...resultsTexts[language], answers: {} };
      const { text, language: spoken } = specFindingText(findingInNames(finding, results as never), texts, language);
      expect(spoken).toBe(language);
      expect(text).not.toMatch(/female|undefined/);
      for (const sentence of Object.keys(profileProblems)) expect(texts).toHaveProperty(sentence);
    }
  });

  it('never says that something is a cause', () => {
    const words = /\bcaus|efecto|efeito|effet|effect|impact|influ|because of|explic|explain/iu;
    for (const language of ['es', 'en', 'pt', 'fr'] as const)
      for (const text of textsOf([PROFILE_WORDS[language], profilePageTexts[language]]))
        expect(text).not.toMatch(words);
  });
});

describe('a scale of factors', () => {
  it('has half as far from 1 as double, holds every limit that is not far off, and has powers of two', () => {
    expect(factorDomain([{ value: 1.5, lower: 1.1, upper: 2.2 }])).toEqual([0.5, 4]);
    expect(factorDomain([{ value: 1, lower: null, upper: null }])).toEqual([0.5, 2]);
    // A limit of a thousand would flatten the rest.
    expect(factorDomain([{ value: 2, lower: 0.001, upper: 1000 }])).toEqual([0.25, 8]);
    const scale = scaleLog().domain([0.25, 8]).range([0, 600]);
    expect(axisTicks(scale)).toEqual([0.25, 0.5, 1, 2, 4, 8]);
    expect(axisTicks(scale.range([0, 120]))).toEqual([0.25, 1, 4]);
    expect(scale(1) - scale(0.5)).toBeCloseTo(scale(2) - scale(1), 9);
  });
});
