import { describe, expect, it } from 'vitest';
import { darkFunnel } from '../../../client/results/model/dark-funnel.ts';
import { figureFormat } from '../../../client/results/model/figure-format.ts';
import { profileChoices, profileGroups } from '../../../client/results/model/profile.ts';
import { profileFinding, shareMarks } from '../../../client/results/model/profile-lines.ts';
import { resultsTexts } from '../../../client/text/results-texts.ts';
import { estimateRow } from './estimate-row.ts';

const texts = resultsTexts.en;
const shares = figureFormat('en', 'share', 1);
const ratios = figureFormat('en', 'ratio', 2);

const profileOf = (category: string, victims: number, population: number, risk: number, relative?: number) => [
  estimateRow({ indicator: 'victim_composition', crime: 'any_person', category, estimate: victims }),
  estimateRow({ indicator: 'population_composition', crime: 'any', category, estimate: population }),
  estimateRow({ indicator: 'victim_risk', crime: 'any_person', category, estimate: risk }),
  ...(relative === undefined
    ? []
    : [estimateRow({ indicator: 'relative_risk', crime: 'any_person', category, estimate: relative })]),
];

describe('the victim profile', () => {
  const rows = [
    ...profileOf('sex=male', 0.55, 0.47, 0.2, 1.38),
    ...profileOf('sex=female', 0.45, 0.53, 0.145, 0.73),
    ...profileOf('age_group=unknown', 0.01, 0.01, 0.3),
    ...profileOf('age_group=60+', 0.2, 0.2, 0.1, 0.6),
    ...profileOf('age_group=18-29', 0.3, 0.25, 0.2, 1.2),
  ];

  it('sets each group’s share of victims beside its share of the population', () => {
    const marks = shareMarks(profileGroups(rows, { crime: 'any_person', variable: 'sex' }, texts), texts, shares);
    expect(marks.map(({ label, sub, valueText }) => [label, sub, valueText])).toEqual([
      ['Men', 'Share of victims', '55.0%'],
      ['Men', 'Share of the population', '47.0%'],
      ['Women', 'Share of victims', '45.0%'],
      ['Women', 'Share of the population', '53.0%'],
    ]);
  });

  it('keeps the order of age, with those of unknown age last and without a relative risk', () => {
    const groups = profileGroups(rows, { crime: 'any_person', variable: 'age_group' }, texts);
    expect(groups.map((group) => group.key)).toEqual(['18-29', '60+', 'unknown']);
    expect(groups.at(-1)?.relative).toBeUndefined();
  });

  it('tells the group whose risk differs most', () => {
    const groups = profileGroups(rows, { crime: 'any_person', variable: 'sex' }, texts);
    expect(profileFinding(groups, texts.figures.profile, shares, ratios)).toBe(
      'Men: 55.0% of victims, 47.0% of the population; a risk of 1.38 times that of all others.',
    );
  });

  it('of households is never set beside the population of adults', () => {
    const household = [
      estimateRow({ indicator: 'household_composition', crime: 'burglary', category: 'area=urban', estimate: 0.5 }),
      estimateRow({ indicator: 'household_risk', crime: 'burglary', category: 'area=urban', estimate: 0.04 }),
      estimateRow({ indicator: 'population_composition', crime: 'any', category: 'area=urban', estimate: 0.6 }),
    ];
    expect(profileChoices(household, 'burglary').variables).toEqual(['area']);
    const [group] = profileGroups(household, { crime: 'burglary', variable: 'area' }, texts);
    expect(group?.victims?.estimate).toBe(0.5);
    expect(group?.population).toBeUndefined();
  });
});

describe('the way from the crime to the file', () => {
  const share = (indicator: string, estimate: number | null, lower: number | null, upper: number | null) =>
    estimateRow({ indicator, crime: 'any', estimate, lower, upper });

  it('ends with what the dark figure D2 leaves, its limits turned round', () => {
    const rows = [share('dark_figure_no_file', 0.9327, 0.93, 0.935), share('dark_figure_unreported', 0.75, 0.5, 0.875)];
    const { reported, file } = darkFunnel(rows, { crime: 'any', frame: 'all_psus' });
    expect(reported).toEqual({ value: 0.25, lower: 0.125, upper: 0.5 });
    expect(file.value).toBeCloseTo(0.0673, 10);
    expect(file.lower).toBeCloseTo(0.065, 10);
    expect(file.upper).toBeCloseTo(0.07, 10);
  });

  it('has a step of its own for formal reports only where they differ from what authorities know', () => {
    const unreported = share('dark_figure_unreported', 0.64, 0.6, 0.68);
    const formal = (rate: number) =>
      darkFunnel([unreported, share('reporting_rate', rate, null, null)], { crime: 'any', frame: '' });
    expect(formal(0.094).formal?.value).toBe(0.094);
    expect(formal(0.361).formal).toBeUndefined();
  });

  it('is not defined at its end where the file question was not asked', () => {
    const rows = [share('dark_figure_no_file', null, null, null), share('dark_figure_unreported', 0.9, 0.88, 0.92)];
    const { reported, file } = darkFunnel(rows, { crime: 'any', frame: 'all_psus' });
    expect(reported.value).toBeCloseTo(0.1, 10);
    expect(file).toEqual({ value: null, lower: null, upper: null });
  });
});
