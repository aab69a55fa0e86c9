import { meanBy, totalBy } from '#estimation';
import { type CaseContext, optionsOf } from './case-context.ts';
import type { BuiltStatistic, ResultRow } from './gold-format.ts';
import { asText, type Dataset } from './read-dataset.ts';
import { ReferenceProblem } from './reference-problem.ts';
import { resultRow } from './result-row.ts';

type VariablesStatistic = Extract<BuiltStatistic, { variables: string[] }>;

/** Means or totals of several variables; a row that lacks one of them is left out for all, unless missing values propagate. */
export function runVariables(statistic: VariablesStatistic, context: CaseContext): ResultRow[] {
  const { data, design, groups } = context;
  const columns = statistic.variables.map((name) => numbers(name, statistic.event, data));
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

/** The variable itself, or 1 where it equals the event and 0 where it is something else. */
function numbers(name: string, event: string | number | undefined, data: Dataset): Float64Array {
  const column = data.column(name);
  if (event !== undefined)
    return Float64Array.from(asText(column), (value) =>
      value === null ? Number.NaN : value === String(event) ? 1 : 0,
    );
  if (column.type === 'number') return column.numbers;
  throw new ReferenceProblem(`column ${name} is a category where numbers are needed; the case needs an event`);
}
