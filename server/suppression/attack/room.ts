import type { Highs } from 'highs';
import type { HiddenCells } from '../hidden-cells.ts';
import type { ReleaseSystem } from '../system/release-system.ts';
import { otherTables } from './other-table.ts';
import { readersView, type Sought } from './readers-view.ts';

/** Of cases one more or less is another number. */
export const REACH_OF_CASES = 1;

/** Where the rules ask for no protection of totals another table counts from this share of the total on. */
const SMALLEST_SHARE = 1e-4;

/** What other tables with the same figures show of quantities that must not be told. */
export interface Room {
  /** The difference of another table that reaches as far as is asked for; undefined where none was found near by. */
  difference(quantity: number, of: Sought): number | undefined;
  programs(): number;
}

/**
 * Looks for other tables. What was found once stays found when more is hidden: the tables stay possible. One table shows
 * the room of many quantities.
 *
 * @param reaches the quantities that are asked about, each with the reach of its total
 */
export function roomLeft(
  highs: Highs,
  system: ReleaseSystem,
  { hidden, reaches }: { hidden: HiddenCells; reaches: ReadonlyMap<number, number> },
): Room {
  let programs = 0;
  const looksFor = (of: Sought) => ({
    otherTable: otherTables(highs, readersView(system, hidden, of)),
    found: new Map<number, number>(),
  });
  const looks = { cases: looksFor('cases'), total: looksFor('total') };
  const reachOf = (quantity: number, of: Sought): number => {
    if (of === 'cases') return REACH_OF_CASES;
    const { total } = system.quantities[quantity]!;
    return Math.max(reaches.get(quantity)!, SMALLEST_SHARE * Math.max(1, Math.abs(total)));
  };
  return {
    programs: () => programs,
    difference(quantity, of) {
      const { otherTable, found } = looks[of];
      const before = found.get(quantity);
      if (before !== undefined) return before;
      const look = otherTable(quantity, reachOf(quantity, of));
      programs += look.programs;
      for (const [each, difference] of look.table ?? [])
        if (!found.has(each) && reaches.has(each) && Math.abs(difference) >= reachOf(each, of))
          found.set(each, difference);
      if (look.table !== undefined && !found.has(quantity)) found.set(quantity, look.table.get(quantity)!);
      return found.get(quantity);
    },
  };
}
