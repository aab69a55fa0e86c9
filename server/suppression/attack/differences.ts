import type { Highs } from 'highs';

/** Where other tables with the same figures differ from the true one: 0 in all of them is the true one. */
export interface Differences {
  readonly unknowns: readonly { readonly lower: number }[];
  readonly rows: readonly {
    readonly places: readonly number[];
    readonly factors: readonly number[];
    readonly isEqual: boolean;
    /** Of a limit: by so much its sum may grow. */
    readonly slack: number;
  }[];
}

/**
 * What programs found of an unknown. `at-least`: a table differs by so much, which is as much as was asked for.
 * `limits`: no table differs by more, down and up. `unsolved`: the solver gave up.
 */
export type FoundDifference =
  | { readonly shows: 'at-least'; readonly difference: number }
  | {
      readonly shows: 'limits';
      readonly lower: number;
      readonly upper: number;
      /** The rows that hold it, with how much each does (its dual value, up and down). */
      readonly heldBy: readonly { readonly row: number; readonly by: number }[];
    }
  | { readonly shows: 'unsolved' };

interface HowSought {
  readonly mostLimits: number;
  beforeProgram(): void;
  afterProgram(found: number): Promise<void>;
}

/** Only objective and bounds change between programs, so each starts at the solution of the one before. */
const PRIMAL_SIMPLEX = 4;

/** A solution is exact to so much of the reach. */
const TOLERANCE = 5e-7;

/** Programs for all at once go on while each settles one in so many of those left, and more than a few. */
const WORTH = 20;
const FEW = 10;

/**
 * By how much unknowns can differ. First programs for all at once: each unknown counts up to its reach and
 * no further, so that one table shows many. Then, for each that is left, the largest and the smallest
 * difference there is.
 *
 * @param asked by place of the unknown, the reach that is enough
 * @param how.mostLimits once so many have limits the others are left; none of these is in what is found
 * @param how.beforeProgram may end it
 * @param how.afterProgram gets how many are found
 */
export async function differencesOf(
  highs: Highs,
  program: Differences,
  asked: ReadonlyMap<number, number>,
  { mostLimits, beforeProgram, afterProgram }: HowSought,
): Promise<{ readonly of: ReadonlyMap<number, FoundDifference>; readonly programs: number }> {
  const { infinity } = highs;
  const { optimal } = highs.constants.modelStatus;
  const { minimize, maximize } = highs.constants.objectiveSense;
  const found = new Map<number, FoundDifference>();
  const lowerOf = (place: number) => program.unknowns[place]!.lower;
  let programs = 0;
  const model = modelOf(highs, program);
  try {
    const run = async (): Promise<Float64Array | undefined> => {
      programs++;
      beforeProgram();
      model.run();
      if (model.getModelStatus() !== optimal) return undefined;
      const { colValue } = model.getSolution();
      for (const [place, reach] of asked) {
        const difference = colValue![place]!;
        if (!found.has(place) && Math.abs(difference) >= (1 - TOLERANCE) * reach)
          found.set(place, { shows: 'at-least', difference });
      }
      await afterProgram(found.size);
      return colValue as Float64Array;
    };
    for (const sense of [maximize, minimize])
      for (;;) {
        const left = [...asked].filter(([place]) => !found.has(place));
        // Downwards some cannot go as far.
        const able = sense === maximize ? left : left.filter(([place, reach]) => lowerOf(place) <= -reach);
        if (able.length < FEW) break;
        for (const [place, reach] of able) {
          if (sense === maximize) model.changeColBounds(place, lowerOf(place), reach);
          else model.changeColBounds(place, -reach, infinity);
          model.changeColCost(place, 1 / reach);
        }
        model.changeObjectiveSense(sense);
        await run();
        for (const [place] of able) {
          model.changeColBounds(place, bounded(lowerOf(place), infinity), infinity);
          model.changeColCost(place, 0);
        }
        const settled = able.filter(([place]) => found.has(place)).length;
        if (settled < able.length / WORTH) break;
      }
    let limited = 0;
    for (const [place, reach] of asked) {
      if (limited >= mostLimits) break;
      if (found.has(place)) continue;
      const limits = { lower: 0, upper: 0 };
      const heldBy: { row: number; by: number }[] = [];
      model.changeColBounds(place, Math.max(lowerOf(place), -reach), reach);
      model.changeColCost(place, 1);
      for (const sense of [maximize, minimize]) {
        if (found.has(place)) break;
        model.changeObjectiveSense(sense);
        const values = await run();
        if (values === undefined) found.set(place, { shows: 'unsolved' });
        else {
          limits[sense === maximize ? 'upper' : 'lower'] = values[place]!;
          for (const [row, by] of model.getSolution().rowDual!.entries())
            if (Math.abs(by) > TOLERANCE) heldBy.push({ row, by: sense === maximize ? by : -by });
        }
      }
      model.changeColCost(place, 0);
      model.changeColBounds(place, bounded(lowerOf(place), infinity), infinity);
      if (!found.has(place)) found.set(place, { shows: 'limits', ...limits, heldBy });
      if (found.get(place)!.shows !== 'at-least') limited++;
    }
  } finally {
    model.dispose();
  }
  return { of: found, programs };
}

function bounded(lower: number, infinity: number): number {
  return lower === -Infinity ? -infinity : lower;
}

function modelOf(highs: Highs, { unknowns, rows }: Differences): ReturnType<Highs['createModel']> {
  const { infinity, constants } = highs;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { places, factors } of rows) {
    for (const [at, place] of places.entries()) {
      indices.push(place);
      values.push(factors[at]!);
    }
    starts.push(indices.length);
  }
  const model = highs.createModel();
  model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: PRIMAL_SIMPLEX });
  model.passModel({
    numCols: unknowns.length,
    numRows: rows.length,
    sense: constants.objectiveSense.maximize,
    colCost: unknowns.map(() => 0),
    colLower: unknowns.map(({ lower }) => bounded(lower, infinity)),
    colUpper: unknowns.map(() => infinity),
    rowLower: rows.map(({ isEqual }) => (isEqual ? 0 : -infinity)),
    rowUpper: rows.map(({ isEqual, slack }) => (isEqual ? 0 : slack)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: unknowns.length,
      starts,
      indices,
      values,
    },
  });
  return model;
}
