import type { PersonRecords } from '../analysis-file.ts';
import type { SupportIndicator } from '../catalogue/support-indicators.ts';
import { POOLED } from '../indicators/pools.ts';
import type { FigureCandidate } from './figure-candidates.ts';
import { type CategoryColumn, columnsOfSeveral } from './incident-columns.ts';

/** No support: who wanted none lacks none. */
const NOT_A_KIND = ['none', 'unknown'];

/** The figures of one indicator of support, a kind of support each; or what the file lacks. */
export function supportFigures(
  { id, unit, statistic, answer, without }: SupportIndicator,
  { several }: Pick<PersonRecords, 'several'>,
): FigureCandidate[] | { lacks: string } {
  const lacking = [answer, ...(without ? [without] : [])].find((name) => !several?.has(name));
  if (lacking !== undefined) return { lacks: lacking };
  const named = columnsOfSeveral(several!.get(answer)!);
  const columns = without === undefined ? named : unmet(named, columnsOfSeveral(several!.get(without)!));
  return columns.map(
    ({ category, values }): FigureCandidate => ({
      id,
      unit,
      statistic,
      category,
      crime: POOLED,
      outcome: undefined,
      per: 1,
      crimes: 1,
      isSet: true,
      isTold: true,
      // Of several answers one number of cases would follow from the others.
      countsUnits: false,
      values: () => values,
    }),
  );
}

/** 1 for who did not get what they wanted, of those who wanted it and said what they got. */
function unmet(wanted: readonly CategoryColumn[], got: readonly CategoryColumn[]): CategoryColumn[] {
  const isSaid = got.find(({ category }) => category === 'unknown')?.values;
  return wanted.flatMap(({ category, values }) => {
    const received = got.find((one) => one.category === category)?.values;
    if (received === undefined || NOT_A_KIND.includes(category)) return [];
    const counted = values.map((value, row) =>
      value === 1 && isSaid?.[row] !== 1 && !Number.isNaN(received[row]) ? 1 - received[row]! : Number.NaN,
    );
    return [{ category, values: counted }];
  });
}
