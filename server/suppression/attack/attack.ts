import type { HiddenCells } from '../hidden-cells.ts';
import type { Relation, ReleaseSystem } from '../system/release-system.ts';
import { exactUnknowns } from './exact.ts';
import { intervalsOf, type LinearProgram, type ValueRange } from './intervals.ts';
import { neededRelations } from './needed-relations.ts';
import type { Sought } from './readers-view.ts';
import { REACH_OF_CASES, roomLeft } from './room.ts';
import { linearSolver } from './solver.ts';

/** What a reader who knows every relation and every figure that is not hidden works out. */
export interface Attack {
  /** Hidden quantities that follow exactly by adding and subtracting. */
  readonly exact: ReadonlySet<number>;
  /** Where the cases and the totals of the quantities asked about must lie. */
  readonly intervals: readonly AttackedInterval[];
  readonly tried: Tried;
}

export interface AttackedInterval extends ValueRange {
  readonly quantity: number;
  readonly of: Sought;
  /**
   * `limits`: no table with the same figures lies outside. `at-least`: the interval is as wide as this or wider, which
   * is as wide as was asked for; a table at one of its ends shows it.
   */
  readonly shows: 'limits' | 'at-least';
}

/** What an attack went through. */
export interface Tried {
  readonly equations: number;
  readonly unknown: number;
  readonly programs: number;
}

/** Totals are made of this size, by which a program's own tolerance is small. */
const SCALE = 1e4;

/** Less than this apart two totals of that size are one. */
const SMALLEST_REACH = 0.01;

/**
 * Tries to recover what is hidden in a release: by subtraction over the whole numbers, and by the limits that sums,
 * inclusions and non-negativity leave (linear programs). A hidden cell has a case or more: zeros are not hidden.
 *
 * Most intervals are seen to be wide enough by another table near the true one. Where none is found, programs of all
 * that hangs together give the limits themselves.
 *
 * @param asked the quantities whose intervals are looked for, each with the reach of its total that is enough
 */
export async function attackOn(
  system: ReleaseSystem,
  hidden: HiddenCells,
  asked: ReadonlyMap<number, number>,
): Promise<Attack> {
  const isKnown = (quantity: number) => hidden.isTold(quantity);
  const relations = neededRelations(system);
  const equations = relations.filter(({ kind }) => kind === 'equal');
  const exact = exactUnknowns(
    equations.map(({ terms }) => ({
      factors: new Map(
        terms.filter(({ quantity }) => !isKnown(quantity)).map(({ quantity, factor }) => [quantity, BigInt(factor)]),
      ),
    })),
  );
  const room = roomLeft(await linearSolver(), { ...system, relations }, { hidden, reaches: asked });
  const intervals: AttackedInterval[] = [];
  const groups = connected(relations, isKnown);
  let programs = 0;
  for (const group of groups)
    for (const what of ['cases', 'total'] as const) {
      const left = new Set<number>();
      for (const quantity of group.unknown) {
        if (!asked.has(quantity) || exact.has(quantity)) continue;
        const difference = room.difference(quantity, what);
        if (difference === undefined) left.add(quantity);
        else intervals.push({ ...between(numberOf(system, quantity, what), difference), quantity, of: what, shows: 'at-least' });
      }
      if (left.size === 0) continue;
      const { program, places, scale } = programOf(system, group, { of: what, isKnown, hidden });
      const sought = new Map(
        Array.from(left, (quantity) => {
          const enough = what === 'cases' ? REACH_OF_CASES : Math.max(asked.get(quantity)! * scale, SMALLEST_REACH);
          return [places.get(quantity)!, { value: numberOf(system, quantity, what) * scale, enough }] as const;
        }),
      );
      const found = await intervalsOf(program, sought);
      programs += found.programs;
      for (const quantity of left) {
        const { lower, upper, shows } = found.of.get(places.get(quantity)!)!;
        intervals.push({ quantity, of: what, lower: lower / scale, upper: upper / scale, shows });
      }
    }
  const unknown = groups.reduce((sum, group) => sum + group.unknown.length, 0);
  return { exact, intervals, tried: { equations: equations.length, unknown, programs: programs + room.programs() } };
}

function between(value: number, difference: number): ValueRange {
  return { lower: Math.min(value, value + difference), upper: Math.max(value, value + difference) };
}

interface Group {
  readonly unknown: readonly number[];
  readonly relations: readonly Relation[];
}

/** Unknown quantities that hang together by relations: each group is a problem of its own. */
function connected(relations: readonly Relation[], isKnown: (quantity: number) => boolean): Group[] {
  const leader = new Map<number, number>();
  const find = (quantity: number): number => {
    const above = leader.get(quantity) ?? quantity;
    if (above === quantity) return quantity;
    const top = find(above);
    leader.set(quantity, top);
    return top;
  };
  const open = relations.map((relation) => ({
    relation,
    unknown: relation.terms.map(({ quantity }) => quantity).filter((quantity) => !isKnown(quantity)),
  }));
  for (const { unknown } of open)
    for (const quantity of unknown) {
      if (!leader.has(quantity)) leader.set(quantity, quantity);
      leader.set(find(quantity), find(unknown[0]!));
    }
  const byLeader = Map.groupBy(leader.keys(), find);
  const ofGroup = Map.groupBy(
    open.filter(({ unknown }) => unknown.length > 0),
    ({ unknown }) => find(unknown[0]!),
  );
  return Array.from(byLeader, ([top, unknown]) => ({
    unknown,
    relations: (ofGroup.get(top) ?? []).map(({ relation }) => relation),
  }));
}

interface ProgramChoices {
  readonly of: 'cases' | 'total';
  isKnown(quantity: number): boolean;
  readonly hidden: HiddenCells;
}

function programOf(system: ReleaseSystem, { unknown, relations }: Group, { of, isKnown, hidden }: ProgramChoices) {
  const places = new Map(unknown.map((quantity, place) => [quantity, place]));
  const isUsed = ({ onlyTotals }: Relation) => of === 'total' || onlyTotals !== true;
  let largest = 1;
  for (const { terms } of relations)
    for (const { quantity } of terms) largest = Math.max(largest, Math.abs(numberOf(system, quantity, of)));
  const scale = of === 'cases' ? 1 : SCALE / largest;
  const rows = relations.filter(isUsed).map(({ kind, terms }) => {
    const open = terms.filter(({ quantity }) => !isKnown(quantity));
    const rest = terms
      .filter(({ quantity }) => isKnown(quantity))
      .reduce((sum, { quantity, factor }) => sum + factor * numberOf(system, quantity, of) * scale, 0);
    return {
      places: open.map(({ quantity }) => places.get(quantity)!),
      factors: open.map(({ factor }) => factor),
      lower: kind === 'equal' ? -rest : -Infinity,
      upper: -rest,
    };
  });
  const program: LinearProgram = {
    unknowns: unknown.map((quantity) => ({
      lower:
        system.quantities[quantity]!.total < 0 ? -Infinity : of === 'cases' && hidden.quantities.has(quantity) ? 1 : 0,
      upper: Infinity,
    })),
    rows,
  };
  return { program, places, scale };
}

function numberOf({ quantities }: ReleaseSystem, quantity: number, of: 'cases' | 'total'): number {
  const { count, total } = quantities[quantity]!;
  return of === 'cases' ? count : total;
}
