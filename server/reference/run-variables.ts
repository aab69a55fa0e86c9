import { meanBy, totalBy } from '#estimation';
import { optionsOf, type ReferenceContext } from './case-context.ts';
import { eventOrNumbers } from './event-or-numbers.ts';
import type { BuiltStatistic, ResultRow } from './gold-format.ts';
import { resultRow } from './result-row.ts';

type VariablesStatistic = Extract<BuiltStatistic, { variables: string[] }>;

/** Means or totals of several variables; a row that lacks one of them is left out for all, unless missing values propagate. */
export function runVariables(statistic: VariablesStatistic, context: ReferenceContext): ResultRow[] {
  const { data, design, groups } = context;
  const columns = statistic.variables.map((name) => eventOrNumbers(name, statistic.event, data));
  const domain = statistic.missing === 'propagate' ? context.domain : complete(context.domain, columns);
  const options = optionsOf(statistic, domain);
  const estimator = statistic.kind === 'mean' ? meanBy : totalBy;
  return statistic.variables.flatMap((variable, index) =>
    estimator(columns[index]!, design, groups, options).map((estimate, group) =>
      resultRow({ ...groups.names[group], variable }, estimate, { deff: statistic.deff !== undefined }),
    ),
  );
}

function complete(domain: Uint8Array, columns: readonly Float64Array[]): Uint8Array {
  return domain.map((inside, row) => (columns.some((column) => Number.isNaN(column[row])) ? 0 : inside));
}
