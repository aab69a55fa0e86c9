import {
  coefficientContrast,
  contrast,
  isDefined,
  isUndefined,
  likelihoodRatioTest,
  linearModel,
  logisticModel,
  type ModelCoefficient,
  type ModelForm,
  type ModelTerm,
  marginRatio,
  multinomialModel,
  negativeBinomialModel,
  ordinalModel,
  outcomeMargins,
  type PredictiveMargin,
  poissonModel,
  predictiveMargins,
  waldTest,
} from '#estimation';
import type { ReferenceContext } from './case-context.ts';
import type { ResultRow } from './gold-format.ts';
import type { GoldTerm } from './gold-models.ts';
import type { StatisticOf } from './gold-statistics.ts';
import { columnNumbers, columnTexts, columnValues, type Dataset } from './read-dataset.ts';
import { orNull } from './result-row.ts';
import { levelOf, testFields } from './run-tests.ts';

type GlmKind = 'glm' | 'termTest' | 'margins' | 'coefficientContrast';

const MODELS = { logistic: logisticModel, poisson: poissonModel, gaussian: linearModel };

/** Coefficients of a model, one row each. */
export function runModel(statistic: StatisticOf<'glm'>, context: ReferenceContext): ResultRow[] {
  const model = fitted(statistic, context);
  return model.coefficients.map((coefficient) => coefficientRow(coefficient, model));
}

/** Linear combinations of coefficients, and their factors. */
export function runCoefficientContrasts(
  statistic: StatisticOf<'coefficientContrast'>,
  context: ReferenceContext,
): ResultRow[] {
  const model = fitted(statistic, context);
  return statistic.contrasts.map(({ label, coefficients }) => {
    const combination = coefficients.map(({ term, level, times }) => ({
      term,
      times,
      ...(level !== undefined && { level }),
    }));
    const { factor, value, se, lower, upper, df, t, pValue } = coefficientContrast(
      model,
      combination,
      levelOf(statistic),
    );
    return {
      group: { contrast: label },
      estimate: orNull(value),
      se: orNull(se),
      lower: orNull(lower),
      upper: orNull(upper),
      df,
      t: orNull(t),
      pValue: orNull(pValue),
      factor: factor?.value ?? null,
      factorLower: factor === undefined ? null : orNull(factor.lower),
      factorUpper: factor === undefined ? null : orNull(factor.upper),
    };
  });
}

/** A test of several terms of a model together. */
export function runTermTest(statistic: StatisticOf<'termTest'>, context: ReferenceContext): ResultRow[] {
  const { tested, test } = statistic;
  const result =
    test === 'wald'
      ? waldTest(fitted(statistic, context), tested)
      : likelihoodRatioTest(formOf(statistic, context.data), tested, context.design, modelOptions(statistic, context));
  const { statistic: value, ndf, ddf, pValue } = result;
  const deltas = 'deltas' in result && !isUndefined(result.deltas) ? { deltas: result.deltas } : {};
  return [{ group: {}, statistic: orNull(value), ndf, ddf, pValue: orNull(pValue), ...deltas }];
}

/** Predictive margins, then their differences and ratios. */
export function runMargins(statistic: StatisticOf<'margins'>, context: ReferenceContext): ResultRow[] {
  const { at, variance, contrasts } = statistic;
  const options = { ...modelOptions(statistic, context), ...(variance !== undefined && { variance }) };
  const found = predictiveMargins(formOf(statistic, context.data), at, context.design, options);
  const rows = found.margins.map((margin) => marginRow(margin, found));
  const compared = contrasts.map(({ label, of, margins: [first, second] }) => {
    const coefficients = at.map((_, g) => (g === first ? 1 : 0) - (g === second ? 1 : 0));
    const { value, se, lower, upper, df, t, pValue } =
      of === 'ratio'
        ? marginRatio(found, first!, second!, levelOf(statistic))
        : contrast(found, coefficients, levelOf(statistic));
    return {
      group: { contrast: label },
      estimate: orNull(value),
      se: orNull(se),
      lower: orNull(lower),
      upper: orNull(upper),
      df,
      t: orNull(t),
      pValue: orNull(pValue),
    };
  });
  return [...rows, ...compared];
}

function marginRow(
  { at, value, se, lower, upper }: PredictiveMargin,
  { df, n }: { readonly df: number; readonly n: number },
): ResultRow {
  const group = Object.fromEntries(Object.entries(at).map(([term, to]) => [term, String(to)]));
  return { group, estimate: value, se: orNull(se), lower: orNull(lower), upper: orNull(upper), df, n };
}

/** Predictive margins of every outcome. */
export function runOutcomeMargins(
  statistic: StatisticOf<'outcomeMargins'>,
  { data, design, domain }: ReferenceContext,
): ResultRow[] {
  const { family, response, at, variance } = statistic;
  const terms = statistic.terms.map((term) => modelTerm(term, data));
  const options = { domain, ...levelOf(statistic), ...(variance !== undefined && { variance }) };
  const found = outcomeMargins({ family, y: outcomesOf(response, data), terms }, at, design, options);
  return found.margins.map((margin) => {
    const row = marginRow(margin, found);
    return { ...row, group: { ...row.group, outcome: margin.outcome } };
  });
}

/** Coefficients of a proportional odds model, then its thresholds. */
export function runOrdinal(
  statistic: StatisticOf<'ordinal' | 'negativeBinomial'>,
  { data, design, domain }: ReferenceContext,
): ResultRow[] {
  const terms = statistic.terms.map((term) => modelTerm(term, data));
  const model = ordinalModel(outcomesOf(statistic.response, data), terms, design, { domain, ...levelOf(statistic) });
  const thresholds = model.thresholds.map((each) => ({
    ...coefficientRow(each, model),
    group: { threshold: each.term },
  }));
  return [...model.coefficients.map((each) => coefficientRow(each, model)), ...thresholds];
}

/** Coefficients of a multinomial model, outcome by outcome. */
export function runMultinomial(
  statistic: StatisticOf<'multinomial'>,
  { data, design, domain }: ReferenceContext,
): ResultRow[] {
  const { response, reference } = statistic;
  const terms = statistic.terms.map((term) => modelTerm(term, data));
  const options = { domain, ...levelOf(statistic), ...(reference !== undefined && { reference }) };
  const model = multinomialModel(outcomesOf(response, data), terms, design, options);
  return model.coefficients.map((each) => {
    const row = coefficientRow(each, model);
    return { ...row, group: { ...row.group, outcome: each.outcome } };
  });
}

/** Coefficients of a negative binomial model, then theta. */
export function runNegativeBinomial(
  statistic: StatisticOf<'ordinal' | 'negativeBinomial'>,
  { data, design, domain }: ReferenceContext,
): ResultRow[] {
  const terms = statistic.terms.map((term) => modelTerm(term, data));
  const options = { domain, ...levelOf(statistic) };
  const model = negativeBinomialModel(columnNumbers(statistic.response, data), terms, design, options);
  const { value, se, lower, upper } = model.theta;
  const theta = {
    group: { parameter: 'theta' },
    estimate: value,
    se: orNull(se),
    lower: orNull(lower),
    upper: orNull(upper),
  };
  return [...model.coefficients.map((each) => coefficientRow(each, model)), theta];
}

function outcomesOf(variable: string, data: Dataset) {
  const { codes, labels } = categoryOf(variable, data);
  return { codes, labels, count: labels.length };
}

function fitted(statistic: StatisticOf<'glm' | 'termTest' | 'coefficientContrast'>, context: ReferenceContext) {
  const { family, y, terms } = formOf(statistic, context.data);
  return MODELS[family](y, terms, context.design, modelOptions(statistic, context));
}

/** A model as the engine takes it. */
function formOf({ family, response, event, terms }: StatisticOf<GlmKind>, data: Dataset): ModelForm {
  return { family, y: columnValues(response, event, data), terms: terms.map((term) => modelTerm(term, data)) };
}

/**
 * The reference calls `full` what the engine does by default: the degrees of freedom of the rows in the model.
 */
function modelOptions({ level, df }: StatisticOf<GlmKind>, { domain }: ReferenceContext) {
  return { domain, ...levelOf({ level }), ...(df !== undefined && df !== 'full' && { df }) };
}

function coefficientRow(
  { term, level, value, se, lower, upper, t, pValue }: ModelCoefficient,
  { df, n }: { readonly df: number; readonly n: number },
): ResultRow {
  return {
    group: { term, ...(level !== undefined && { level }) },
    estimate: value,
    se: orNull(se),
    cv: isDefined(se) && value !== 0 ? se / Math.abs(value) : null,
    lower: orNull(lower),
    upper: orNull(upper),
    df,
    n,
    ...testFields({ value, se, df, t, pValue }),
  };
}

function modelTerm(term: GoldTerm, data: Dataset): ModelTerm {
  if (term.type === 'interaction') return { kind: 'interaction', of: term.of };
  const { variable, reference } = term;
  if (term.type === 'number') return { name: variable, kind: 'number', values: columnNumbers(variable, data) };
  return {
    name: variable,
    kind: 'category',
    ...categoryOf(variable, data),
    ...(reference !== undefined && { reference: String(reference) }),
  };
}

/** A column as codes of its levels: those that it is described with, or those that occur. */
function categoryOf(variable: string, data: Dataset): { codes: Int32Array; labels: readonly string[] } {
  const column = data.column(variable);
  const texts = columnTexts(variable, data);
  const occurring = new Set(texts.filter((text) => text !== null));
  const labels = column.type === 'category' ? column.levels : [...occurring];
  const codeOf = new Map(labels.map((label, code) => [label, code]));
  return { codes: Int32Array.from(texts, (text) => (text === null ? -1 : (codeOf.get(text) ?? -1))), labels };
}
