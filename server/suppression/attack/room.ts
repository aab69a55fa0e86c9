import type { Highs } from 'highs';
import type { HiddenCells } from '../hidden-cells.ts';
import type { ReleaseSystem } from '../system/release-system.ts';
import { connected, type Group } from './connected.ts';
import { type Differences, differencesOf, type FoundDifference } from './differences.ts';

/** What a reader looks for: how many cases a quantity has, or its total. */
export type Sought = 'cases' | 'total';

/** Of cases one more or less is another number. */
const REACH_OF_CASES = 1;

/** Where the rules ask for no protection another total counts from this share of it on. */
const SMALLEST_SHARE = 1e-5;

/** By how much tables that a reader cannot tell from the true one differ from it. */
export interface Room {
  /** Of every quantity asked about that is not known. */
  look(of: Sought): ReadonlyMap<number, FoundDifference>;
  programs(): number;
}

/**
 * The room that is left to quantities that must not be told. A table that was found stays possible when more is hidden:
 * what it showed is not looked for again.
 *
 * @param system of relations none of which follows from the others
 * @param reaches the quantities that are asked about, each with the reach of its total that is enough
 */
export function roomLeft(
  highs: Highs,
  system: ReleaseSystem,
  { hidden, reaches }: { hidden: HiddenCells; reaches: ReadonlyMap<number, number> },
): Room {
  const { quantities, relations } = system;
  const shown = { cases: new Map<number, FoundDifference>(), total: new Map<number, FoundDifference>() };
  let programs = 0;
  const reachOf = (quantity: number, of: Sought): number => {
    if (of === 'cases') return REACH_OF_CASES;
    return Math.max(reaches.get(quantity)!, SMALLEST_SHARE * Math.max(1, Math.abs(quantities[quantity]!.total)));
  };
  return {
    programs: () => programs,
    look(of) {
      const found = new Map(shown[of]);
      const holding = relations.filter(({ onlyTotals }) => of === 'total' || onlyTotals !== true);
      for (const group of connected(holding, hidden.isTold)) {
        const open = group.unknown.filter((quantity) => reaches.has(quantity) && !found.has(quantity));
        if (open.length === 0) continue;
        const unit = of === 'cases' ? 1 : middle(open.map((quantity) => reachOf(quantity, of)));
        const places = new Map(group.unknown.map((quantity, place) => [quantity, place]));
        const asked = new Map(open.map((quantity) => [places.get(quantity)!, reachOf(quantity, of) / unit]));
        const made = differencesOf(highs, programOf(system, group, { of, unit, places, hidden }), asked);
        programs += made.programs;
        for (const quantity of open) {
          const one = inUnits(made.of.get(places.get(quantity)!)!, unit);
          found.set(quantity, one);
          if (one.shows === 'at-least') shown[of].set(quantity, one);
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
  const valueOf = (quantity: number) => quantities[quantity]![how.of === 'cases' ? 'count' : 'total'] / how.unit;
  return {
    unknowns: unknown.map((quantity) => {
      // A hidden cell has a case or more: zeros are not hidden.
      const least = how.of === 'cases' && how.hidden.quantities.has(quantity) ? 1 : 0;
      return { lower: quantities[quantity]!.total < 0 ? -Infinity : Math.min(0, least - valueOf(quantity)) };
    }),
    rows: relations.map(({ relation: { kind, terms }, open }) => ({
      places: open.map(({ quantity }) => how.places.get(quantity)!),
      factors: open.map(({ factor }) => factor),
      isEqual: kind === 'equal',
      slack: Math.max(0, -terms.reduce((sum, { quantity, factor }) => sum + factor * valueOf(quantity), 0)),
    })),
  };
}

function inUnits(found: FoundDifference, unit: number): FoundDifference {
  if (found.shows === 'at-least') return { ...found, difference: found.difference * unit };
  if (found.shows === 'limits') return { ...found, lower: found.lower * unit, upper: found.upper * unit };
  return found;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
