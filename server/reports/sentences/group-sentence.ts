import { valueName } from '#contract';
import type { JudgedComparison } from '../../analysis/compared/judged-comparisons.ts';
import type { PublishedCell } from '../../suppression/published-cells.ts';
import type { ReportedFigure } from '../made/made-table.ts';
import type { NumberWriter } from '../made/number-writer.ts';
import type { ReportContext } from '../report-context.ts';
import { trendOf } from './change-sentence.ts';
import { isSayable } from './printed-quality.ts';
import { pWithSign } from './written-p.ts';

/** What a test says of two groups of a table, and their cells. */
export interface GroupsInWords {
  readonly said: string;
  readonly cells: readonly [PublishedCell, PublishedCell];
}

/** Undefined where there is no test of the two, or no sentence may name one of them. */
export function groupSentence(
  comparison: JudgedComparison,
  { figure, name, writer }: { readonly figure: ReportedFigure; readonly name: string; readonly writer: NumberWriter },
  { words, names, locale }: Pick<ReportContext, 'words' | 'names' | 'locale'>,
): GroupsInWords | undefined {
  const { by, of, minus, domain } = comparison;
  const trend = trendOf(comparison);
  const cellOf = (value: string) =>
    figure.cells.find(({ cell }) => sameDomain(cell.domain, { ...domain, [by]: value }))?.cell;
  const first = cellOf(of.name);
  const second = cellOf(minus.name);
  if (trend === undefined || first === undefined || second === undefined) return undefined;
  if (!isSayable(first) || !isSayable(second)) return undefined;
  const said = words.groups[trend]({
    name,
    first: valueName(names, by, of.name),
    firstValue: writer.value(first.estimate),
    second: valueName(names, by, minus.name),
    secondValue: writer.value(second.estimate),
  });
  const tested = words.tested({ p: pWithSign(comparison.p_adjusted!, locale), family: comparison.family });
  return { said: `${said} ${tested}`, cells: [first, second] };
}

function sameDomain(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(other);
  return names.length === Object.keys(one).length && names.every((name) => one[name] === other[name]);
}
