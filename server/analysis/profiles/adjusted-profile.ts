import {
  type Comparison,
  contrast,
  isDefined,
  likelihoodRatioTest,
  logisticModel,
  type MarginSetting,
  type Model,
  type ModelCoefficient,
  type ModelForm,
  type Multiplier,
  marginRatio,
  type PredictiveMargins,
  poissonModel,
  predictiveMargins,
  type Quantity,
  waldTest,
} from '#estimation';
import type { ProfilePlan } from './plan-profile.ts';

/** A quantity with its limits; null what cannot be computed. */
export interface ProfileQuantity {
  readonly value: number | null;
  readonly se: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A level of a term, or levels of an interaction, beside the reference. */
export interface ProfileRatio {
  readonly term: string;
  /** Of an interaction the levels of its terms, with a colon between them; blank of the intercept. */
  readonly level: string;
  readonly isReference: boolean;
  /** Coefficient on the log scale, with its standard error. */
  readonly coefficient: ProfileQuantity;
  /** Odds or rate ratio with the other terms held. */
  readonly adjusted: Omit<ProfileQuantity, 'se'>;
  readonly p: number | null;
  /** The same of a model with this term alone, over the same records; null of interactions. */
  readonly crude: Omit<ProfileQuantity, 'se'> | null;
  /** Records of the model with this level. */
  readonly n: number;
}

/** A test that terms have no effect at all. */
export interface ProfileTest {
  readonly terms: readonly string[];
  readonly statistic: number | null;
  readonly ndf: number;
  readonly ddf: number;
  readonly p: number | null;
}

/** What the mean of all records would be, were all of them set to something. */
export interface ProfileMargin extends ProfileQuantity {
  readonly at: MarginSetting;
}

/** A margin less that of the reference, and over it. */
export interface ProfileComparison {
  readonly at: MarginSetting;
  readonly reference: MarginSetting;
  readonly difference: ProfileQuantity & { readonly p: number | null };
  readonly ratio: ProfileQuantity & { readonly p: number | null };
}

export interface AdjustedProfile {
  /** Records in the model, and those with the characteristic or with more than 0. */
  readonly n: number;
  readonly positives: number;
  readonly df: number;
  readonly ratios: readonly ProfileRatio[];
  readonly tests: readonly ProfileTest[];
  readonly margins: readonly { readonly of: readonly string[]; readonly values: readonly ProfileMargin[] }[];
  readonly comparisons: readonly { readonly of: readonly string[]; readonly values: readonly ProfileComparison[] }[];
}

/**
 * Fits the model of a profile: ratios adjusted and crude, tests of terms, predictive margins and their comparisons.
 *
 * @throws EstimationError where the model has no estimate, e.g. separation
 */
export function adjustedProfile(plan: ProfilePlan): AdjustedProfile {
  const { spec, records, terms, interactions, among, figure, margins: wanted } = plan;
  const { design, response } = records;
  const isUsed = Uint8Array.from(among, (is, row) =>
    is === 1 && terms.every(({ codes }) => codes[row] !== -1) ? 1 : 0,
  );
  const isCounted = (row: number) => isUsed[row] === 1 && !Number.isNaN(response[row]) && design.weights[row] !== 0;
  const { level } = spec;
  const df = spec.df === 'design' ? ('full' as const) : ('domain' as const);
  const options = { domain: isUsed, level, df };
  const family = spec.kind;
  const form: ModelForm = { family, y: response, terms: [...terms, ...interactions] };
  const fitted = (of: ModelForm['terms']): FittedProfile => {
    if (family === 'logistic') {
      const model = logisticModel(response, of, design, options);
      return { ...model, coefficients: model.coefficients.map((one) => ({ ...one, factor: one.oddsRatio })) };
    }
    const model = poissonModel(response, of, design, options);
    return { ...model, coefficients: model.coefficients.map((one) => ({ ...one, factor: one.rateRatio })) };
  };
  const model = fitted(form.terms);
  const crude = new Map(terms.map((term) => [term.name, fitted([term]).coefficients]));
  const countOf = (levels: MarginSetting) =>
    response.reduce((count, _, row) => {
      const has = terms.every(({ name, labels, codes }) => !(name in levels) || labels[codes[row]!] === levels[name]);
      return count + (isCounted(row) && has ? 1 : 0);
    }, 0);
  const references = terms.map((term): ProfileRatio => {
    const one = { value: 1, lower: null, upper: null };
    return {
      term: term.name,
      level: term.reference!,
      isReference: true,
      coefficient: { value: 0, se: null, lower: null, upper: null },
      adjusted: one,
      p: null,
      crude: one,
      n: countOf({ [term.name]: term.reference! }),
    };
  });
  const ratios = model.coefficients.map((one): ProfileRatio => {
    const of = one.level === undefined ? [] : one.term.split(':');
    const levels = Object.fromEntries(of.map((name, place) => [name, (one.level ?? '').split(':')[place] ?? '']));
    const alone = crude.get(one.term)?.find(({ level: other }) => other === one.level);
    return {
      term: one.term,
      level: one.level ?? '',
      isReference: false,
      coefficient: quantityOf(one),
      adjusted: limitsOf(one.factor),
      p: orNull(one.pValue),
      crude: alone ? limitsOf(alone.factor) : null,
      n: countOf(of.length > 1 ? levels : one.level === undefined ? {} : { [one.term]: one.level }),
    };
  });
  const tested = [
    ...terms.map(({ name }) => [
      name,
      ...interactions.filter(({ of }) => of.includes(name)).map(({ of }) => of.join(':')),
    ]),
    ...interactions.map(({ of }) => [of.join(':')]),
    [...terms.map(({ name }) => name), ...interactions.map(({ of }) => of.join(':'))],
  ].filter((names, place, all) => all.findIndex((other) => other.join() === names.join()) === place);
  const test = (names: readonly string[]): ProfileTest => {
    const { statistic, ndf, ddf, pValue } =
      spec.test === 'wald' ? waldTest(model, names) : likelihoodRatioTest(form, names, design, { domain: isUsed, df });
    return { terms: names, statistic: orNull(statistic), ndf, ddf, p: orNull(pValue) };
  };
  const isShare = figure.statistic === 'share' && family === 'logistic';
  const made = wanted.map(({ of, settings }) => ({
    of,
    margins: predictiveMargins(form, settings, design, {
      ...options,
      variance: spec.variance,
      limits: isShare ? 'logit' : 't',
    }),
  }));
  const referenceOf = new Map(terms.map(({ name, reference }) => [name, reference!]));
  return {
    n: model.n,
    positives: response.reduce((count, value, row) => count + (isCounted(row) && value > 0 ? 1 : 0), 0),
    df: model.df,
    ratios: inOrder(
      terms.map(({ name }) => name),
      [...references, ...ratios],
    ),
    tests: tested.map(test),
    margins: made.map(({ of, margins }) => ({
      of,
      values: margins.margins.map((one) => ({ at: one.at, ...scaled(quantityOf(one), figure.per) })),
    })),
    comparisons: made.map(({ of, margins }) => ({
      of,
      values: comparisonsOf(margins, of, { referenceOf, per: figure.per, level }),
    })),
  };
}

/** A model whose coefficients have the factor of odds or of rates. */
type FittedProfile = Model<ModelCoefficient & { readonly factor: Multiplier }>;

/** Intercept first, then each term with its reference above the others, then interactions. */
function inOrder(terms: readonly string[], ratios: readonly ProfileRatio[]): ProfileRatio[] {
  const places = ['', ...terms];
  const placeOf = ({ term, level }: ProfileRatio) => {
    const place = places.indexOf(level === '' ? '' : term);
    return place === -1 ? places.length : place;
  };
  return ratios.toSorted((a, b) => placeOf(a) - placeOf(b) || Number(b.isReference) - Number(a.isReference));
}

/** Each margin beside that in which all of its terms are at their reference. */
function comparisonsOf(
  margins: PredictiveMargins,
  of: readonly string[],
  { referenceOf, per, level }: { referenceOf: ReadonlyMap<string, string>; per: number; level: number },
): ProfileComparison[] {
  const settings = margins.margins.map(({ at }) => at);
  const base = settings.findIndex((at) => of.every((name) => at[name] === referenceOf.get(name)));
  if (base === -1) return [];
  return settings.flatMap((at, place) => {
    if (place === base) return [];
    const weights = settings.map((_, other) => (other === place ? 1 : other === base ? -1 : 0));
    const difference = contrast(margins, weights, { level });
    const ratio = marginRatio(margins, place, base, { level });
    return [
      {
        at,
        reference: settings[base]!,
        difference: { ...scaled(quantityOf(difference), per), p: orNull(difference.pValue) },
        ratio: { ...quantityOf(ratio), p: orNull(ratio.pValue) },
      },
    ];
  });
}

function quantityOf({
  value,
  se,
  lower,
  upper,
}: Pick<Comparison, 'value' | 'se' | 'lower' | 'upper'>): ProfileQuantity {
  return { value: orNull(value), se: orNull(se), lower: orNull(lower), upper: orNull(upper) };
}

function limitsOf({ value, lower, upper }: { value: number; lower: Quantity; upper: Quantity }) {
  return { value, lower: orNull(lower), upper: orNull(upper) };
}

function scaled({ value, se, lower, upper }: ProfileQuantity, per: number): ProfileQuantity {
  const times = (number: number | null) => (number === null ? null : number * per);
  return { value: times(value), se: times(se), lower: times(lower), upper: times(upper) };
}

function orNull(quantity: Quantity): number | null {
  return isDefined(quantity) ? quantity : null;
}
