import {
  type AreaCovariate,
  fayHerriot,
  generalizedVariance,
  predictedVariance,
  type VarianceFunctionOptions,
} from '#estimation';
import type { AreaStatistic } from './gold-areas.ts';
import type { ReferenceCase, ResultRow } from './gold-format.ts';
import { columnLevels, columnNumbers, columnTexts, type Dataset, indicatorOf } from './read-dataset.ts';
import { NotBuilt } from './reference-problem.ts';
import { orNull } from './result-row.ts';

type StatisticOfAreas<Kind extends AreaStatistic['kind']> = Extract<AreaStatistic, { kind: Kind }>;

/** What is made of estimates and their errors, of the rows of the domain. */
export function runAreas(
  statistic: AreaStatistic,
  { design }: Pick<ReferenceCase, 'design'>,
  data: Dataset,
  domain: Uint8Array,
): ResultRow[] {
  // The errors are in the data, so that a design would say nothing.
  if (design.type !== 'none') throw new NotBuilt(`${statistic.kind} with a design; write { "type": "none" }`);
  return statistic.kind === 'fayHerriot' ? runFayHerriot(statistic, data, domain) : runCurve(statistic, data, domain);
}

/** A row an area, one a coefficient (`term`), and one of the fit (`model`). */
function runFayHerriot(
  { area, estimate, se, covariates, method }: StatisticOfAreas<'fayHerriot'>,
  data: Dataset,
  domain: Uint8Array,
): ResultRow[] {
  const among = inDomain(domain);
  const names = among(columnTexts(area, data));
  const model = fayHerriot({
    estimates: among(columnNumbers(estimate, data)),
    variances: among(columnNumbers(se, data)).map((error) => error ** 2),
    covariates: covariates
      .flatMap((name) => columnsOf(name, data))
      .map(({ name, values }) => ({ name, values: among(values) })),
    method,
  });
  const { variance, sampledAreas, logLikelihood, aic, bic, heterogeneity } = model;
  return [
    ...model.areas.map((each, place) => ({
      group: { area: names[place] ?? '' },
      basis: each.basis,
      estimate: each.value,
      mse: each.mse,
      cv: orNull(each.relativeError),
      synthetic: each.synthetic,
      directWeight: each.directWeight,
      standardizedResidual: orNull(each.standardizedResidual),
    })),
    ...model.coefficients.map(({ name, value, se: error, z, pValue }) => ({
      group: { term: name },
      estimate: value,
      se: error,
      z,
      pValue,
    })),
    {
      group: { model: 'fit' },
      variance,
      count: sampledAreas,
      logLikelihood,
      aic,
      bic,
      statistic: heterogeneity.statistic,
      ndf: heterogeneity.df,
      pValue: heterogeneity.pValue,
    },
  ];
}

/** A row a coefficient (`parameter`), one of the fit (`model`), one a point (`row`), one a total (`at`). */
function runCurve(
  { estimate, se, form, fit, at }: StatisticOfAreas<'generalizedVariance'>,
  data: Dataset,
  domain: Uint8Array,
): ResultRow[] {
  const among = inDomain(domain);
  const options: VarianceFunctionOptions = { form, fit };
  const curve = generalizedVariance(among(columnNumbers(estimate, data)), among(columnNumbers(se, data)), options);
  const { a, b, covariance, r2, residualSd, leftOut, points } = curve;
  const rows = among(Array.from(domain, (_, row) => row + 1));
  return [
    { group: { parameter: 'a' }, estimate: a, se: Math.sqrt(covariance[0]![0]!) },
    { group: { parameter: 'b' }, estimate: b, se: Math.sqrt(covariance[1]![1]!) },
    { group: { model: 'fit' }, r2, residualSd, count: points.length, leftOut },
    ...points.map(({ place, relvariance, predicted, standardizedResidual, leverage, cooksDistance }) => ({
      group: { row: String(rows[place]) },
      relvariance,
      predicted,
      standardizedResidual,
      leverage,
      cooksDistance,
    })),
    ...at.map((total) => {
      const found = predictedVariance(curve, total);
      return {
        group: { at: String(total) },
        relvariance: orNull(found.relvariance),
        cv: orNull(found.cv),
        se: orNull(found.se),
      };
    }),
  ];
}

/** The entries of a column whose rows are in the domain. */
function inDomain(domain: Uint8Array): <Value>(values: ArrayLike<Value>) => Value[] {
  return (values) => Array.from(values).filter((_, row) => domain[row] === 1);
}

function columnsOf(name: string, data: Dataset): AreaCovariate[] {
  if (data.column(name).type === 'number') return [{ name, values: columnNumbers(name, data) }];
  const texts = columnTexts(name, data);
  return columnLevels(name, data)
    .slice(1)
    .map((level) => ({ name: `${name} ${level}`, values: indicatorOf(texts, level) }));
}
