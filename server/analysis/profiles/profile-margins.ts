import {
  contrast,
  type MarginSetting,
  type ModelForm,
  type ModelOptions,
  marginRatio,
  type PredictiveMargins,
  predictiveMargins,
} from '#estimation';
import type { ProfilePlan } from './plan-profile.ts';
import { type LabelledRecords, labelOfMargin } from './profile-label.ts';
import { numberOrNull, type ProfileComparison, type ProfileMargins, quantityOf, scaledBy } from './profile-result.ts';

/** The margins of a model in the unit of its figure, each list with what it is compared. @throws EstimationError */
export function profileMargins(
  plan: ProfilePlan,
  form: ModelForm,
  {
    options,
    recordsAt,
  }: { readonly options: ModelOptions; readonly recordsAt: (at: MarginSetting) => LabelledRecords },
): ProfileMargins[] {
  const { spec, figure, records, margins: wanted } = plan;
  // The margins of a Poisson model of a share may be above 1.
  const isShare = figure.statistic === 'share';
  const limits = isShare && spec.kind === 'logistic' ? ('logit' as const) : ('t' as const);
  return wanted.map(({ of, settings }) => {
    const made = predictiveMargins(form, settings, records.design, { ...options, variance: spec.variance, limits });
    return {
      of,
      values: made.margins.map((one) => {
        const records = recordsAt(one.at);
        const label = labelOfMargin(one, records, { spec, isShare, df: made.df });
        return { at: one.at, ...scaledBy(quantityOf(one), figure.per), n: records.n, ...label };
      }),
      comparisons: comparisonsOf(made, of, plan),
    };
  });
}

/** Each margin beside that in which all of its terms are at their reference. */
function comparisonsOf(
  margins: PredictiveMargins,
  of: readonly string[],
  { terms, figure: { per }, spec: { level } }: ProfilePlan,
): ProfileComparison[] {
  const settings = margins.margins.map(({ at }) => at);
  const referenceOf = new Map(terms.map(({ name, reference }) => [name, reference]));
  const base = settings.findIndex((at) => of.every((name) => at[name] === referenceOf.get(name)));
  if (base === -1) return [];
  return settings.flatMap((at, place) => {
    if (place === base) return [];
    const weights = settings.map((_, other) => Number(other === place) - Number(other === base));
    const difference = contrast(margins, weights, { level });
    const ratio = marginRatio(margins, place, base, { level });
    return [
      {
        at,
        reference: settings[base]!,
        difference: { ...scaledBy(quantityOf(difference), per), p: numberOrNull(difference.pValue) },
        ratio: { ...quantityOf(ratio), p: numberOrNull(ratio.pValue) },
      },
    ];
  });
}
