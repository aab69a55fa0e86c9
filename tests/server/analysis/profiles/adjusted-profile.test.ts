import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES, figureWords, PROFILE_WORDS } from '#contract';
import type { AnalysisFile } from '../../../../server/analysis/analysis-file.ts';
import { buildAnalysisFile } from '../../../../server/analysis/from-interviews/build-analysis-file.ts';
import { adjustedProfile } from '../../../../server/analysis/profiles/adjusted-profile.ts';
import { planProfile } from '../../../../server/analysis/profiles/plan-profile.ts';
import { profileHtml } from '../../../../server/analysis/profiles/profile-html.ts';
import type { AdjustedProfile } from '../../../../server/analysis/profiles/profile-result.ts';
import { readProfile } from '../../../../server/analysis/profiles/read-profile.ts';
import type { TableError } from '../../../../server/analysis/tables/table-error.ts';
import { instrument, toldSurvey } from '../../derivation/told-survey.ts';
import { cellOf, cellsOf } from '../tables/small-tables.ts';
import { profileFile, profileFolder } from './profile-study.ts';

interface RatioOfR {
  readonly name: string;
  readonly value: number;
  readonly se: number;
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
  readonly p: number;
}

interface ProfileOfR {
  readonly id: string;
  readonly n: number;
  readonly df: number;
  readonly ratios: readonly RatioOfR[];
  readonly crude: readonly RatioOfR[];
  readonly tests: readonly { terms: readonly string[]; statistic: number; ndf: number; ddf: number; p: number }[];
  readonly margins: readonly {
    term: string;
    levels: readonly string[];
    value: readonly number[];
    se: readonly number[];
    compared: readonly { level: string; difference: number; se: number; ratio: number; lower: number; upper: number }[];
  }[];
}

/** Relative; R stops its search where steps no longer change the deviance. */
const SAME = 1e-8;

/** What R calls variables and levels. */
const OF_R: Readonly<Record<string, string>> = {
  age_group: 'age',
  male: 'man',
  female: 'woman',
  urban: 'city',
  rural: 'town',
};
const inR = (name: string) => OF_R[name] ?? name;

const SEX = { variable: 'sex', reference: 'male' };
const AGE = { variable: 'age_group', reference: '30-59' };
const AREA = { variable: 'area' };
const ODDS = { outcome: { indicator: 'victims' }, terms: [SEX, AGE, AREA], margins: [['sex'], ['age_group']] };
const SPECS: Readonly<Record<string, object>> = {
  odds: ODDS,
  corrected: ODDS,
  crossed: {
    outcome: { indicator: 'victims' },
    terms: [SEX, AGE, AREA],
    interactions: [['sex', 'age_group']],
    margins: [['sex'], ['area']],
  },
  rates: { outcome: { indicator: 'incidents' }, kind: 'poisson', terms: [SEX, AGE], margins: [['age_group']] },
  risks: {
    outcome: { indicator: 'touched' },
    kind: 'poisson',
    terms: [SEX, AREA],
    margins: [['sex']],
    among: { age_group: ['18-29', '60+'] },
  },
};

function profileOf(file: AnalysisFile, spec: object): AdjustedProfile {
  return adjustedProfile(planProfile(readProfile(join(profileFolder(spec), 'spec.json')), file));
}

function findingsOf(file: AnalysisFile, spec: object | string) {
  try {
    planProfile(readProfile(join(profileFolder(spec), 'spec.json')), file);
    return [];
  } catch (error) {
    return (error as TableError).findings.map(({ code, line, problem }) => ({ code, line, problem }));
  }
}

/** As R names the coefficient of a term and its levels. */
function coefficientName(term: string, level: string): string {
  if (level === '') return '(Intercept)';
  const levels = level.split(':');
  return term
    .split(':')
    .map((name, place) => inR(name) + inR(levels[place]!))
    .join(':');
}

function near(value: number | null | undefined, expected: number, where: string): void {
  expect(Math.abs(value! - expected), where).toBeLessThanOrEqual(SAME * Math.max(Math.abs(expected), 1e-3));
}

describe('an adjusted profile', () => {
  const { profiles } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../fixtures/reference/profile.json'), 'utf8'),
  ) as { profiles: ProfileOfR[] };

  it.each(profiles)(
    '$id is that of R survey: ratios, crude ones, tests, margins and what they are compared',
    async (r) => {
      const made = profileOf(await profileFile({ isCorrected: r.id === 'corrected' }), SPECS[r.id]!);
      expect([made.n, made.df]).toEqual([r.n, r.df]);
      const ratios = made.ratios.filter(({ isReference }) => !isReference);
      const named = new Map(ratios.map((one) => [coefficientName(one.term, one.level), one]));
      expect([...named.keys()].sort()).toEqual(r.ratios.map(({ name }) => name).sort());
      for (const { name, value, se, ratio, lower, upper, p } of r.ratios) {
        const one = named.get(name)!;
        near(one.coefficient.value, value, name);
        near(one.coefficient.se, se, `standard error of ${name}`);
        near(one.adjusted.value, ratio, `ratio of ${name}`);
        near(one.adjusted.lower, lower, `lower limit of ${name}`);
        near(one.adjusted.upper, upper, `upper limit of ${name}`);
        near(one.p, p, `p of ${name}`);
      }
      for (const { name, ratio, lower, upper } of r.crude) {
        const { crude } = named.get(name)!;
        near(crude?.value, ratio, `crude ${name}`);
        near(crude?.lower, lower, `lower limit of crude ${name}`);
        near(crude?.upper, upper, `upper limit of crude ${name}`);
      }
      expect(made.tests).toHaveLength(r.tests.length);
      for (const { terms, statistic, ndf, ddf, p } of r.tests) {
        const sorted = (names: readonly string[]) =>
          names
            .map((name) => name.split(':').map(inR).join(':'))
            .sort()
            .join();
        const test = made.tests.find((one) => sorted(one.terms) === sorted(terms))!;
        expect([test.ndf, test.ddf]).toEqual([ndf, ddf]);
        near(test.statistic, statistic, `F of ${terms}`);
        near(test.p, p, `p of ${terms}`);
      }
      for (const { term, levels, value, se, compared } of r.margins) {
        const place = made.margins.findIndex(({ of }) => of.map(inR).join() === term);
        const { of, values } = made.margins[place]!;
        const levelOf = (at: (typeof values)[number]['at']) => inR(String(at[of[0]!]));
        for (const [position, level] of levels.entries()) {
          const margin = values.find(({ at }) => levelOf(at) === level)!;
          near(margin.value, value[position]!, `margin of ${level}`);
          near(margin.se, se[position]!, `standard error of the margin of ${level}`);
        }
        for (const { level, difference, se: ofDifference, ratio, lower, upper } of compared) {
          const one = made.margins[place]!.comparisons.find(({ at }) => levelOf(at) === level)!;
          near(one.difference.value, difference, `difference of ${level}`);
          near(one.difference.se, ofDifference, `standard error of the difference of ${level}`);
          near(one.ratio.value, ratio, `quotient of ${level}`);
          near(one.ratio.lower, lower, `lower limit of the quotient of ${level}`);
          near(one.ratio.upper, upper, `upper limit of the quotient of ${level}`);
        }
      }
    },
  );

  it('of one variable alone has the figures of the table as its margins, of persons and of incidents', () => {
    // Of fewer interviews nobody of one sex may have reported.
    const interviews = Array.from({ length: 5 }, (_, seed) => toldSurvey(seed + 1).interviews).flat();
    const file = buildAnalysisFile(instrument, interviews);
    const level = { variable: 'sex', total: 'none' };
    for (const indicator of ['prevalence_person', 'dark_figure_unreported']) {
      const cells = cellsOf(file, { figures: [{ indicator }], by: [level] });
      const { margins } = profileOf(file, { outcome: { indicator }, terms: [{ variable: 'sex' }] });
      for (const { at, value } of margins[0]!.values)
        expect(value).toBeCloseTo(cellOf(cells, { sex: String(at.sex) })!.estimate!, 6);
    }
  });

  it('puts values together and has those of unknown value as a level, where asked', async () => {
    const file = await profileFile();
    const terms = [
      { variable: 'age_group', merge: { under_60: ['18-29', '30-59'] }, unknown: true, reference: 'under_60' },
    ];
    const { ratios, n } = profileOf(file, { outcome: { indicator: 'victims' }, terms });
    const levels = ratios.map(({ level }) => level).filter((level) => level !== '');
    expect(levels.sort()).toEqual(['60+', 'under_60', 'unknown']);
    expect(n).toBe(file.persons.rows);
  });

  it('says everything that the file cannot give, with its place', async () => {
    const file = await profileFile();
    const wrong = {
      outcome: { indicator: 'all_incidents' },
      terms: [
        { variable: 'sex', reference: 'men' },
        { variable: 'income' },
        { variable: 'age_group', merge: { old: ['70+'] } },
      ],
      interactions: [['sex', 'area']],
      margins: [['sex', 'sex']],
      among: { area: ['desert'] },
    };
    expect(findingsOf(file, wrong).map(({ code, problem }) => `${code}: ${problem}`)).toEqual([
      'indicator-absent: all_incidents is no share, so that a logistic model cannot explain it',
      'unknown-variable: area is no term of the model',
      'repeated-name: sex, sex: a term stands twice',
      expect.stringMatching(/^unknown-value: sex has no value men/),
      'unknown-variable: figures of persons are not divided by income',
      expect.stringMatching(/^unknown-value: age_group has no value 70\+/),
      expect.stringMatching(/^unknown-value: area has no value desert/),
    ]);
    expect(findingsOf(file, wrong).every(({ line }) => line !== undefined)).toBe(true);
    const terms = [{ variable: 'sex' }];
    expect(findingsOf(file, { outcome: { indicator: 'often' }, terms })[0]!.problem).toContain('several categories');
    expect(findingsOf(file, { outcome: { indicator: 'vicitms' }, terms })[0]!.code).toBe('unknown-indicator');
    expect(findingsOf(file, { outcome: { indicator: 'victims' } })[0]!.code).toBe('table-shape');
    expect(findingsOf(file, '{')[0]!.code).toBe('table-not-json');
  });

  it('is reported in four languages, each with all its words, escaped', async () => {
    const file = { ...(await profileFile()), title: 'Crime <b> & fear' };
    const plan = planProfile(readProfile(join(profileFolder(SPECS.crossed!), 'spec.json')), file);
    const profile = adjustedProfile(plan);
    for (const language of FIGURE_LANGUAGES) {
      const page = profileHtml({ file, plan, profile }, language);
      const words = PROFILE_WORDS[language];
      expect(page).toContain(`<html lang="${language}">`);
      const { variables, values } = figureWords(language).domains;
      const named = [variables.sex, values['sex=female']];
      for (const word of [words.ratios, words.tests, words.margins, words.caution, ...named])
        expect(page).toContain(word);
      expect(page).toContain('Crime &lt;b&gt; &amp; fear');
      expect(page).not.toContain('undefined');
      expect(page.match(/<tr>/g)).toHaveLength(page.match(/<\/tr>/g)!.length);
    }
  });
});
