import type { HiddenCells } from '../hidden-cells.ts';
import type { Relation, ReleaseSystem } from '../system/release-system.ts';
import { exactUnknowns } from './exact.ts';
import { intervalsOf, type LinearProgram, type ValueRange } from './intervals.ts';

/** What a reader who knows every relation and every figure that is not hidden works out. */
export interface Attack {
  /** Hidden quantities that follow exactly by adding and subtracting. */
  readonly exact: ReadonlySet<number>;
  /** Where the cases and the totals of the quantities asked about must lie. */
  readonly intervals: readonly (ValueRange & { readonly quantity: number; readonly of: 'cases' | 'total' })[];
  readonly tried: { readonly equations: number; readonly unknown: number; readonly programs: number };
}

/** Totals are made of this size, by which a program's own tolerance is small. */
const SCALE = 1e4;

/** Less than this apart two totals of that size are one. */
const SMALLEST_REACH = 0.01;

/**
 * Tries to recover what is hidden in a release: by subtraction over the rational numbers, and by the limits that sums,
 * inclusions and non-negativity leave (linear programs). A hidden cell has a case or more: zeros are not hidden.
 *
 * @param asked the quantities whose intervals are looked for, each with the reach of its total that is enough
 */
export async function attackOn(
  system: ReleaseSystem,
  hidden: HiddenCells,
  asked: ReadonlyMap<number, number>,
): Promise<Attack> {
  const isKnown = (quantity: number) => hidden.isTold(quantity);
  const equations = system.relations.filter(({ kind }) => kind === 'equal');
  const exact = exactUnknowns(
    equations.map(({ terms }) => ({
      factors: new Map(
        terms.filter(({ quantity }) => !isKnown(quantity)).map(({ quantity, factor }) => [quantity, BigInt(factor)]),
      ),
    })),
  );
  const intervals: (ValueRange & { quantity: number; of: 'cases' | 'total' })[] = [];
  let programs = 0;
  const wanted = new Set([...asked.keys()].filter((quantity) => !isKnown(quantity) && !exact.has(quantity)));
  const groups = connected(system.relations, isKnown);
  for (const group of groups) {
    const own = group.unknown.filter((quantity) => wanted.has(quantity));
    if (own.length === 0) continue;
    for (const what of ['cases', 'total'] as const) {
      const { program, places, scale } = programOf(system, group, { of: what, isKnown, hidden });
      const sought = new Map(
        own.map((quantity) => {
          const value = numberOf(system, quantity, what) * scale;
          return [
            places.get(quantity)!,
            { value, enough: what === 'cases' ? 1 : Math.max(asked.get(quantity)! * scale, SMALLEST_REACH) },
          ] as const;
        }),
      );
      const found = await intervalsOf(program, sought);
      programs += found.programs;
      for (const quantity of own) {
        const { lower, upper } = found.of.get(places.get(quantity)!)!;
        intervals.push({ quantity, of: what, lower: lower / scale, upper: upper / scale });
      }
    }
  }
  const unknown = groups.reduce((sum, group) => sum + group.unknown.length, 0);
  return { exact, intervals, tried: { equations: equations.length, unknown, programs } };
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
