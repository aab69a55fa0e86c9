import {
  adjustedPValues,
  isDefined,
  logisticModel,
  type MarginSetting,
  type Model,
  type ModelCoefficient,
  type ModelOptions,
  type ModelTerm,
  type Multiplier,
  poissonModel,
} from '#estimation';
import type { ProfilePlan } from './plan-profile.ts';
import { flagOfLevel } from './profile-label.ts';
import { limitsOf, numberOrNull, type ProfileRatio, quantityOf } from './profile-result.ts';

/** A model whose coefficients have the factor of odds or of rates. */
type FittedProfile = Model<ModelCoefficient & { readonly factor: Multiplier }>;

/** Fits a model of some terms. @throws EstimationError */
export function fittedProfile(
  { spec, records: { response, design } }: Pick<ProfilePlan, 'spec' | 'records'>,
  terms: readonly ModelTerm[],
  options: ModelOptions,
): FittedProfile {
  if (spec.kind === 'logistic') {
    const model = logisticModel(response, terms, design, options);
    return { ...model, coefficients: model.coefficients.map((one) => ({ ...one, factor: one.oddsRatio })) };
  }
  const model = poissonModel(response, terms, design, options);
  return { ...model, coefficients: model.coefficients.map((one) => ({ ...one, factor: one.rateRatio })) };
}

/**
 * The ratios of a model, each beside that of a model with its term alone: everybody at the references, then each term
 * with its reference first, then interactions.
 *
 * @param countOf how many records have some levels
 */
export function profileRatios(
  plan: ProfilePlan,
  model: FittedProfile,
  { options, countOf }: { readonly options: ModelOptions; readonly countOf: (levels: MarginSetting) => number },
): ProfileRatio[] {
  const { spec, terms } = plan;
  const adjustedOf = adjustedTogether(model, spec);
  const crude = new Map(terms.map((term) => [term.name, fittedProfile(plan, [term], options).coefficients]));
  const references = terms.map(({ name, reference }) => {
    const n = countOf({ [name]: reference! });
    return referenceOf(name, reference!, { n, flag: flagOfLevel(n, spec) });
  });
  const ratios = model.coefficients.map((one): ProfileRatio => {
    const alone = crude.get(one.term)?.find(({ level }) => level === one.level);
    const n = countOf(levelsOf(one));
    return {
      term: one.term,
      level: one.level ?? '',
      isReference: false,
      coefficient: quantityOf(one),
      adjusted: limitsOf(one.factor),
      p: numberOrNull(one.pValue),
      pAdjusted: adjustedOf(one),
      crude: alone ? limitsOf(alone.factor) : null,
      n,
      flag: flagOfLevel(n, spec),
    };
  });
  const places = ['', ...terms.map(({ name }) => name)];
  const placeOf = ({ term, level }: ProfileRatio) => {
    const place = places.indexOf(level === '' ? '' : term);
    return place === -1 ? places.length : place;
  };
  return [...references, ...ratios].toSorted(
    (a, b) => placeOf(a) - placeOf(b) || Number(b.isReference) - Number(a.isReference),
  );
}

/** p values of all ratios as one family; that of the intercept answers no question about a term. */
function adjustedTogether(
  { coefficients }: FittedProfile,
  { adjust }: ProfilePlan['spec'],
): (one: FittedProfile['coefficients'][number]) => number | null {
  if (adjust === 'none') return () => null;
  const family = coefficients.filter(({ level, pValue }) => level !== undefined && isDefined(pValue));
  const adjusted = adjustedPValues(
    family.map(({ pValue }) => numberOrNull(pValue)!),
    adjust,
  );
  return (one) => adjusted[family.indexOf(one)] ?? null;
}

function referenceOf(term: string, level: string, records: Pick<ProfileRatio, 'n' | 'flag'>): ProfileRatio {
  const one = { value: 1, lower: null, upper: null };
  return {
    term,
    level,
    isReference: true,
    coefficient: { value: 0, se: null, lower: null, upper: null },
    adjusted: one,
    p: null,
    pAdjusted: null,
    crude: one,
    ...records,
  };
}

/** The level of each term that a coefficient is of. */
function levelsOf({ term, level }: ModelCoefficient): MarginSetting {
  if (level === undefined) return {};
  const levels = level.split(':');
  const names = term.split(':');
  if (names.length === 1) return { [term]: level };
  return Object.fromEntries(names.map((name, place) => [name, levels[place]!]));
}
