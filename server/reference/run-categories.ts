import { proportionBy, totalBy } from '#estimation';
import { optionsOf, type ReferenceContext } from './case-context.ts';
import type { BuiltStatistic, ResultRow } from './gold-format.ts';
import { asText, type DataColumn } from './read-dataset.ts';
import { resultRow } from './result-row.ts';

type CategoriesStatistic = Extract<BuiltStatistic, { kind: 'proportion' | 'categoryTotal' }>;

/** Shares or totals of every level of a category; levels without data are 0. */
export function runCategories(statistic: CategoriesStatistic, context: ReferenceContext): ResultRow[] {
  const { data, design, domain, groups } = context;
  const column = data.column(statistic.variable);
  const values = asText(column);
  const options = optionsOf(statistic, domain);
  const estimator = statistic.kind === 'proportion' ? proportionBy : totalBy;
  return levelsOf(column).flatMap((level) => {
    const indicator = Float64Array.from(values, (value) => (value === null ? Number.NaN : value === level ? 1 : 0));
    const withLevel = new Int32Array(groups.count);
    for (let row = 0; row < data.rows; row++)
      if (domain[row] !== 0 && indicator[row] === 1 && design.weights[row] !== 0 && groups.codes[row]! >= 0)
        withLevel[groups.codes[row]!]!++;
    return estimator(indicator, design, groups, options).map((estimate, group) => ({
      ...resultRow({ ...groups.names[group], [statistic.variable]: level }, estimate, {
        deff: statistic.deff !== undefined,
      }),
      n: withLevel[group],
      base: estimate.n,
    }));
  });
}

function levelsOf(column: DataColumn): readonly string[] {
  if (column.type === 'category') return column.levels;
  const distinct = new Set(column.numbers.filter((number) => !Number.isNaN(number)));
  return [...distinct].sort((a, b) => a - b).map(String);
}
