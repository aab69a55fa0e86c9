import type { Highs } from 'highs';
import type { HiddenCells } from '../hidden-cells.ts';
import type { ReleaseSystem } from '../system/release-system.ts';
import type { WorkLeft } from '../work-left.ts';
import { UNTOLD, type WorkProgress } from '../work-progress.ts';
import { connected, type Group } from './connected.ts';
import { type Differences, differencesOf, type FoundDifference } from './differences.ts';

/** What a reader looks for: how many cases a quantity has, or its total. */
export type Sought = 'cases' | 'total';

/** Of cases one more or less is another number. */
const REACH_OF_CASES = 1;

/** Where the rules ask for no protection another total counts from this share of it on. */
const SMALLEST_SHARE = 1e-5;

/**
 * The room of a quantity; where there are limits, the known quantities that would give more if they were
 * hidden.
 */
export type RoomOfQuantity = FoundDifference & { readonly loosenedBy: readonly number[] };

/** Smaller sums are of rounding. */
const SMALLEST_SUM = 1e-6;

/** By how much tables that a reader cannot tell from the true one differ from it. */
export interface RoomLeft {
  /**
   * Of every quantity asked about that is not known.
   *
   * @param mostLimits of what hangs together no more than so many limits are looked for, and the rest left out
   */
  look(of: Sought, mostLimits?: number): Promise<ReadonlyMap<number, RoomOfQuantity>>;
  programs(): number;
}

/**
 * The room that is left to quantities that must not be told. A table that was found stays possible when
 * more is hidden: what it showed is not looked for again.
 *
 * @param system of relations none of which follows from the others
 * @param reaches the quantities that are asked about, each with the reach of its total that is enough
 * @param work each program takes of it, by the factors of its relations
 */
export function roomLeft(
  highs: Highs,
  system: ReleaseSystem,
  {
    hidden,
    reaches,
    work,
    progress = UNTOLD,
  }: { hidden: HiddenCells; reaches: ReadonlyMap<number, number>; work: WorkLeft; progress?: WorkProgress },
): RoomLeft {
  const { quantities, relations } = system;
  const shown = { cases: new Map<number, RoomOfQuantity>(), total: new Map<number, RoomOfQuantity>() };
  let programs = 0;
  const reachOf = (quantity: number, of: Sought): number => {
    if (of === 'cases') return REACH_OF_CASES;
    return Math.max(reaches.get(quantity)!, SMALLEST_SHARE * Math.max(1, Math.abs(quantities[quantity]!.total)));
  };
  return {
    programs: () => programs,
    async look(of, mostLimits = Infinity) {
      const found = new Map(shown[of]);
      const holding = relations.filter(({ onlyTotals, onlyCases }) =>
        of === 'total' ? onlyCases !== true : onlyTotals !== true,
      );
      for (const group of connected(holding, hidden.isTold)) {
        const open = group.unknown.filter((quantity) => reaches.has(quantity) && !found.has(quantity));
        if (open.length === 0) continue;
        const unit = of === 'cases' ? 1 : middle(open.map((quantity) => reachOf(quantity, of)));
        const places = new Map(group.unknown.map((quantity, place) => [quantity, place]));
        const asked = new Map(open.map((quantity) => [places.get(quantity)!, reachOf(quantity, of) / unit]));
        const program = programOf(system, group, { of, unit, places, hidden });
        const before = shown.cases.size + shown.total.size;
        const size = program.rows.reduce((sum, { places: own }) => sum + own.length, 0);
        const made = await differencesOf(highs, program, asked, {
          mostLimits,
          beforeProgram: () => work.take(size),
          afterProgram: (more) => progress.at((before + more) / (2 * reaches.size)),
        });
        programs += made.programs;
        for (const quantity of open) {
          const difference = made.of.get(places.get(quantity)!);
          if (difference === undefined) continue;
          const one = inUnits(difference, unit);
          const loosenedBy = one.shows === 'limits' ? knownThatHold(group, one.heldBy, hidden) : [];
          found.set(quantity, { ...one, loosenedBy });
          if (one.shows === 'at-least') shown[of].set(quantity, { ...one, loosenedBy });
        }
      }
      return found;
    },
  };
}

function programOf(
  { quantities }: ReleaseSystem,
  { unknown, relations }: Group,
  how: { of: Sought; unit: number; places: ReadonlyMap<number, number>; hidden: HiddenCells },
): Differences {
  const amountOf = (quantity: number) => quantities[quantity]![how.of === 'cases' ? 'count' : 'total'] / how.unit;
  return {
    unknowns: unknown.map((quantity) => {
      // A hidden cell has a case or more: zeros are not hidden.
      const least = how.of === 'cases' && how.hidden.quantities.has(quantity) ? 1 : 0;
      return { lower: quantities[quantity]!.total < 0 ? -Infinity : Math.min(0, least - amountOf(quantity)) };
    }),
    rows: relations.map(({ relation: { kind, terms }, open }) => ({
      places: open.map(({ quantity }) => how.places.get(quantity)!),
      factors: open.map(({ factor }) => factor),
      isEqual: kind === 'equal',
      slack: Math.max(0, -terms.reduce((sum, { quantity, factor }) => sum + factor * amountOf(quantity), 0)),
    })),
  };
}

/**
 * The known quantities of the rows that hold an unknown, by the sums of what each row holds: one whose sum
 * is not 0 lets it go further when it is unknown too (its reduced cost in the program).
 */
function knownThatHold(
  { relations }: Group,
  heldBy: readonly { readonly row: number; readonly by: number }[],
  hidden: HiddenCells,
): number[] {
  const sums = new Map<number, number>();
  for (const { row, by } of heldBy)
    for (const { quantity, factor } of relations[row]!.relation.terms)
      if (hidden.isTold(quantity)) sums.set(quantity, (sums.get(quantity) ?? 0) + by * factor);
  return [...sums].flatMap(([quantity, sum]) => (Math.abs(sum) > SMALLEST_SUM ? [quantity] : []));
}

function inUnits(found: FoundDifference, unit: number): FoundDifference {
  if (found.shows === 'at-least') return { ...found, difference: found.difference * unit };
  if (found.shows === 'limits') return { ...found, lower: found.lower * unit, upper: found.upper * unit };
  return found;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
