import { linearSolver } from './solver.ts';

/** Only the objective changes between programs, so each starts at the solution of the one before. */
const PRIMAL_SIMPLEX = 4;

/** Unknowns that are 0 or more, and what is known of their sums. */
export interface LinearProgram {
  readonly unknowns: readonly { readonly lower: number; readonly upper: number }[];
  readonly rows: readonly {
    readonly places: readonly number[];
    readonly factors: readonly number[];
    readonly lower: number;
    readonly upper: number;
  }[];
}

export interface ValueRange {
  readonly lower: number;
  readonly upper: number;
}

/** What was found of unknowns, and how many programs it took. */
export interface Intervals {
  readonly of: ReadonlyMap<number, ValueRange & { readonly shows: 'limits' | 'at-least' }>;
  readonly programs: number;
}

/** Fewer than these are asked about one by one. */
const FEW = 10;

/** By their place, what is made small: all of them, then every other one, then those between and other mixtures. */
const SIGNS: readonly ((place: number) => number)[] = [
  () => 1,
  (place) => (place % 2 === 0 ? 1 : -0.01),
  (place) => (place % 2 === 1 ? 1 : -0.01),
  (place) => 1 + (place % 7),
];

/**
 * The smallest and the largest value of unknowns by linear programs. Every solution of a program is a possible table;
 * where those seen so far are already further apart than asked for, no program is run for that unknown, and its
 * interval is the one that they show.
 *
 * @param asked unknowns, each with the reach that is enough from its true value
 */
export async function intervalsOf(
  program: LinearProgram,
  asked: ReadonlyMap<number, { readonly value: number; readonly enough: number }>,
): Promise<Intervals> {
  const highs = await linearSolver();
  const model = highs.createModel();
  const { minimize, maximize } = highs.constants.objectiveSense;
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  let programs = 0;
  const seen = new Map<number, { lower: number; upper: number }>();
  const solved = new Set<string>();
  const shows = (unknown: number) =>
    solved.has(`${unknown} ${minimize}`) && solved.has(`${unknown} ${maximize}`) ? 'limits' : 'at-least';
  try {
    model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: PRIMAL_SIMPLEX });
    for (const { lower, upper } of program.unknowns) model.addCol(0, lower, upper, { indices: [], values: [] });
    for (const { places, factors, lower, upper } of program.rows)
      model.addRow(lower, upper, { indices: [...places], values: [...factors] });
    const isFarEnough = (unknown: number) => {
      const { value, enough } = asked.get(unknown)!;
      const found = seen.get(unknown);
      return found !== undefined && Math.max(value - found.lower, found.upper - value) >= enough;
    };
    const note = (unknown: number, value: number) => {
      const found = seen.get(unknown) ?? { lower: Infinity, upper: -Infinity };
      found.lower = Math.min(found.lower, value);
      found.upper = Math.max(found.upper, value);
      seen.set(unknown, found);
    };
    // All at once first: the smallest sums of all that are asked about are possible tables that settle most of them.
    for (const sign of SIGNS) {
      const open = [...asked.keys()].filter((unknown) => !isFarEnough(unknown));
      if (open.length < FEW) break;
      const costs = new Map(open.map((unknown, place) => [unknown, sign(place)]));
      for (const [unknown, cost] of costs) model.changeColCost(unknown, cost);
      model.changeObjectiveSense(minimize);
      model.run();
      programs++;
      if (model.getModelStatus() === optimal) {
        const { colValue } = model.getSolution();
        for (const each of asked.keys()) note(each, colValue![each]!);
      }
      for (const unknown of costs.keys()) model.changeColCost(unknown, 0);
    }
    for (const unknown of asked.keys())
      for (const sense of [maximize, minimize]) {
        if (isFarEnough(unknown)) break;
        model.changeColCost(unknown, 1);
        model.changeObjectiveSense(sense);
        model.run();
        programs++;
        const status = model.getModelStatus();
        solved.add(`${unknown} ${sense}`);
        if (status === optimal) {
          const { colValue } = model.getSolution();
          for (const each of asked.keys()) note(each, colValue![each]!);
        } else if (status === unbounded || status === unboundedOrInfeasible) note(unknown, Infinity);
        // Neither: the sums contradict each other by rounding, and nothing is learned.
        else note(unknown, asked.get(unknown)!.value);
        // Last: a change makes the solver forget its solution.
        model.changeColCost(unknown, 0);
      }
  } finally {
    model.dispose();
  }
  const of = new Map(Array.from(seen, ([unknown, range]) => [unknown, { ...range, shows: shows(unknown) }] as const));
  return { of, programs };
}
