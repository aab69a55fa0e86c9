import { likelihoodRatioTest, type MarginSetting, type ModelForm, type ModelOptions, waldTest } from '#estimation';
import { leftOutOfProfile } from './left-out-of-profile.ts';
import type { ProfilePlan } from './plan-profile.ts';
import type { LabelledRecords } from './profile-label.ts';
import { profileMargins } from './profile-margins.ts';
import { fittedProfile, profileRatios } from './profile-ratios.ts';
import { type AdjustedProfile, numberOrNull, type ProfileTest } from './profile-result.ts';

/**
 * Fits the model of a profile: ratios adjusted and crude, tests of terms, predictive margins and their comparisons.
 *
 * @throws EstimationError where the model has no estimate, e.g. separation
 */
export function adjustedProfile(plan: ProfilePlan): AdjustedProfile {
  const { spec, records, terms, interactions, among } = plan;
  const { design, response } = records;
  const domain = Uint8Array.from(among, (is, row) =>
    is === 1 && terms.every(({ codes }) => codes[row] !== -1) ? 1 : 0,
  );
  const options = { domain, level: spec.level, df: spec.df === 'design' ? 'full' : 'domain' } as const;
  const counted = [...response.keys()].filter(
    (row) => domain[row] === 1 && !Number.isNaN(response[row]) && design.weights[row] !== 0,
  );
  const rowsAt = (levels: MarginSetting) =>
    counted.filter((row) =>
      terms.every(({ name, labels, codes }) => !(name in levels) || labels[codes[row]!] === levels[name]),
    );
  const recordsAt = (levels: MarginSetting): LabelledRecords => {
    const rows = rowsAt(levels);
    const positives = rows.filter((row) => response[row]! > 0).length;
    return { n: rows.length, positives, variance: weightedVariance(rows, response, design.weights) };
  };
  const countOf = (levels: MarginSetting) => rowsAt(levels).length;
  const form: ModelForm = { family: spec.kind, y: response, terms: [...terms, ...interactions] };
  const model = fittedProfile(plan, form.terms, options);
  return {
    n: model.n,
    positives: counted.filter((row) => response[row]! > 0).length,
    df: model.df,
    leftOut: leftOutOfProfile(plan),
    ratios: profileRatios(plan, model, { options, countOf }),
    tests: testsOf(plan, form, { model, options }),
    margins: profileMargins(plan, form, { options, recordsAt }),
  };
}

function weightedVariance(rows: readonly number[], values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const sum = (of: (row: number) => number) => rows.reduce((before, row) => before + weights[row]! * of(row), 0);
  const mean = sum((row) => values[row]!) / sum(() => 1);
  return sum((row) => (values[row]! - mean) ** 2) / sum(() => 1);
}

/** Each term with its interactions, each interaction, and all of them together. */
function testsOf(
  { spec, records: { design }, terms, interactions }: ProfilePlan,
  form: ModelForm,
  { model, options: { domain, df } }: { model: Parameters<typeof waldTest>[0]; options: ModelOptions },
): ProfileTest[] {
  const names = terms.map(({ name }) => name);
  const crossed = interactions.map(({ of }) => ({ of, name: of.join(':') }));
  const withInteractions = (name: string) => [
    name,
    ...crossed.filter(({ of }) => of.includes(name)).map((one) => one.name),
  ];
  const sets = [
    ...names.map(withInteractions),
    ...crossed.map(({ name }) => [name]),
    [...names, ...crossed.map(({ name }) => name)],
  ];
  const each = new Map(sets.map((set) => [set.join(), set]));
  return Array.from(each.values(), (tested): ProfileTest => {
    const { statistic, ndf, ddf, pValue } =
      spec.test === 'wald'
        ? waldTest(model, tested)
        : likelihoodRatioTest(form, tested, design, { ...(domain && { domain }), ...(df && { df }) });
    return { terms: tested, statistic: numberOrNull(statistic), ndf, ddf, p: numberOrNull(pValue) };
  });
}
