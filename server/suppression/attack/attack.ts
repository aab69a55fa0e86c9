import type { HiddenCells } from '../hidden-cells.ts';
import type { ReleaseSystem } from '../system/release-system.ts';
import { UNLIMITED, type WorkLeft } from '../work-left.ts';
import { UNTOLD, type WorkProgress } from '../work-progress.ts';
import type { FoundDifference } from './differences.ts';
import { exactUnknowns } from './exact.ts';
import { neededRelations } from './needed-relations.ts';
import { roomLeft, type Sought } from './room.ts';
import { linearSolver } from './solver.ts';

/** What a reader who knows every relation and every figure that is not hidden works out. */
export interface Attack {
  /** Hidden quantities that follow exactly by adding and subtracting. */
  readonly exact: ReadonlySet<number>;
  /** Where the cases and the totals of the quantities asked about must lie. */
  readonly intervals: readonly AttackedInterval[];
  readonly tried: TriedAttack;
}

export interface AttackedInterval {
  readonly quantity: number;
  readonly of: Sought;
  readonly lower: number;
  readonly upper: number;
  /**
   * `limits`: no table with the same figures lies outside. `at-least`: the interval is as wide as this or
   * wider, which is as wide as was asked for: a table at its end shows it. `unsolved`: the solver found
   * nothing, and the value counts as known.
   */
  readonly shows: FoundDifference['shows'];
}

/** What an attack went through. */
export interface TriedAttack {
  readonly equations: number;
  readonly unknown: number;
  readonly programs: number;
}

/**
 * Tries to recover what is hidden in a release: by subtraction over the whole numbers, and by the limits
 * that sums, inclusions and non-negativity leave (linear programs). A hidden cell has a case or more: zeros
 * are not hidden.
 *
 * @param asked the quantities whose intervals are looked for, each with the reach of its total that is
 * enough
 * @throws TooLargeToAttack where the work that is left is not enough
 */
export async function attackOn(
  system: ReleaseSystem,
  hidden: HiddenCells,
  asked: ReadonlyMap<number, number>,
  { progress = UNTOLD, work = UNLIMITED }: { readonly progress?: WorkProgress; readonly work?: WorkLeft } = {},
): Promise<Attack> {
  const isOpen = ({ quantity }: { readonly quantity: number }) => !hidden.isTold(quantity);
  const relations = neededRelations(system);
  const equations = relations.filter(({ kind }) => kind === 'equal');
  const exact = exactUnknowns(
    equations.map(({ terms }) => ({
      factors: new Map(terms.filter(isOpen).map(({ quantity, factor }) => [quantity, BigInt(factor)])),
    })),
  );
  const reaches = new Map([...asked].filter(([quantity]) => !exact.has(quantity)));
  const room = roomLeft(await linearSolver(), { ...system, relations }, { hidden, reaches, work, progress });
  const looked = { cases: await room.look('cases'), total: await room.look('total') };
  const intervals = (['cases', 'total'] as const).flatMap((what) =>
    Array.from(looked[what], ([quantity, found]) => {
      const value = system.quantities[quantity]![what === 'cases' ? 'count' : 'total'];
      return { quantity, of: what, ...around(value, found), shows: found.shows };
    }),
  );
  const unknown = new Set(relations.flatMap(({ terms }) => terms.filter(isOpen).map(({ quantity }) => quantity)));
  return { exact, intervals, tried: { equations: equations.length, unknown: unknown.size, programs: room.programs() } };
}

function around(value: number, found: FoundDifference): { lower: number; upper: number } {
  if (found.shows === 'limits') return { lower: value + found.lower, upper: value + found.upper };
  const difference = found.shows === 'at-least' ? found.difference : 0;
  return { lower: value + Math.min(0, difference), upper: value + Math.max(0, difference) };
}
