import { isDefined, linearModel, logisticModel, type ModelTerm, poissonModel, type Quantity } from '#estimation';
import type { ReferenceContext } from './case-context.ts';
import { eventOrNumbers } from './event-or-numbers.ts';
import type { BuiltStatistic, ResultRow } from './gold-format.ts';
import { asText, type Dataset } from './read-dataset.ts';
import { ReferenceProblem } from './reference-problem.ts';
import { testFields } from './test-fields.ts';

type Glm = Extract<BuiltStatistic, { kind: 'glm' }>;

const MODELS = { logistic: logisticModel, poisson: poissonModel, gaussian: linearModel };

/** Coefficients of a model, one row each. */
export function runGlm(statistic: Glm, { data, design, domain }: ReferenceContext): ResultRow[] {
  const { family, response, event, terms, level } = statistic;
  // A model's degrees of freedom are those of its rows, whatever else is called full.
  const given = statistic.df === 'full' ? undefined : statistic.df;
  const { coefficients, df, n } = MODELS[family](
    eventOrNumbers(response, event, data),
    terms.map((term) => modelTerm(term, data)),
    design,
    { domain, ...(level !== undefined && { level }), ...(given !== undefined && { df: given }) },
  );
  return coefficients.map(({ term, level, value, se, lower, upper, t, pValue }) => ({
    group: { term, ...(level !== undefined && { level }) },
    estimate: value,
    se: plain(se),
    cv: isDefined(se) && value !== 0 ? se / Math.abs(value) : null,
    lower: plain(lower),
    upper: plain(upper),
    df,
    n,
    ...testFields({ value, se, df, t, pValue }),
  }));
}

const plain = (quantity: Quantity) => (isDefined(quantity) ? quantity : null);

function modelTerm({ variable, type, reference }: Glm['terms'][number], data: Dataset): ModelTerm {
  const column = data.column(variable);
  if (type === 'number') {
    if (column.type === 'category')
      throw new ReferenceProblem(`column ${variable} is a category where numbers are needed`);
    return { name: variable, kind: 'number', values: column.numbers };
  }
  const text = asText(column);
  const labels = column.type === 'category' ? column.levels : [...new Set(text.filter((each) => each !== null))];
  const position = new Map(labels.map((label, at) => [label, at]));
  const codes = Int32Array.from(text, (each) => (each === null ? -1 : (position.get(each) ?? -1)));
  return {
    name: variable,
    kind: 'category',
    codes,
    labels,
    ...(reference !== undefined && { reference: String(reference) }),
  };
}
