import { ratioBy } from '#estimation';
import { optionsOf, type ReferenceContext } from './case-context.ts';
import type { BuiltStatistic, ResultRow } from './gold-format.ts';
import { ReferenceProblem } from './reference-problem.ts';
import { resultRow } from './result-row.ts';

type RatioStatistic = Extract<BuiltStatistic, { kind: 'ratio' }>;

/** A ratio over the rows that have both numerator and denominator. */
export function runRatio(statistic: RatioStatistic, context: ReferenceContext): ResultRow[] {
  const { data, design, domain, groups } = context;
  const [numerator, denominator] = [statistic.numerator, statistic.denominator].map((name) => {
    const column = data.column(name);
    if (column.type === 'category') throw new ReferenceProblem(`column ${name} is a category where numbers are needed`);
    return column.numbers;
  });
  const display = { deff: statistic.deff !== undefined, multiplier: statistic.multiplier ?? 1 };
  return ratioBy(numerator!, denominator!, design, groups, optionsOf(statistic, domain)).map((estimate, group) =>
    resultRow(groups.names[group]!, estimate, display),
  );
}
