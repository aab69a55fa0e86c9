import { DIFFERENCE_LEVEL, type TestedComparison } from '#contract';
import type { DifferenceTexts } from '../../text/figures/figure-texts.ts';
import type { Line } from './lines.ts';
import type { ResultsView } from './view.ts';

/** So many groups are named; of more, their number is said. */
const MOST_NAMED = 4;

/** The tests of what a view compares, if there are any: of the whole country where crimes are compared. */
export function testedOf(
  differences: readonly TestedComparison[],
  { measure, outcome, by, crime, where }: ResultsView,
): TestedComparison | undefined {
  const ofCrime = by === 'crime' ? '' : crime;
  if (by === 'crime' && where !== '') return undefined;
  return differences.find(
    (tested) =>
      tested.indicator === measure && tested.outcome === outcome && tested.by === by && tested.crime === ofCrime,
  );
}

/** From which of the others the highest group differs by the tests; blank where nothing was tested. */
export function differenceSentence(
  tested: TestedComparison | undefined,
  lines: readonly Line[],
  texts: DifferenceTexts,
  locale: string,
): string {
  if (tested === undefined) return '';
  const labelOf = (key: string) => lines.find((line) => line.key === key)?.label ?? key;
  const level = new Intl.NumberFormat(locale, { style: 'percent' }).format(DIFFERENCE_LEVEL);
  const top = labelOf(tested.highest);
  const lower = tested.others.filter(({ p_adjusted }) => p_adjusted < DIFFERENCE_LEVEL);
  const compared = lines.filter(({ key, kind }) => kind === 'item' && key !== tested.highest);
  if (compared.length === 1)
    return texts.ofTwo[lower.length === 0 ? 'none' : 'higher']({ top, other: compared[0]!.label, level });
  if (lower.length === 0) return texts.none({ top, level });
  if (lower.length === compared.length) return texts.all({ top, level });
  const names = lower.map(({ group }) => labelOf(group));
  const others =
    names.length <= MOST_NAMED
      ? new Intl.ListFormat(locale).format(names)
      : texts.count({ count: `${names.length}`, total: `${compared.length}` });
  return texts.some({ top, others, level });
}
