import type { Highs } from 'highs';
import { type Neighbourhood, neighbourhoods } from './neighbourhood.ts';
import type { ReadersView } from './readers-view.ts';

/** In another table with the same figures: by how much quantities differ from the true one. */
export type OtherTable = ReadonlyMap<number, number>;

/** Sizes of the neighbourhoods in which another table is looked for, one after the other. */
const SIZES = [40, 160, 640];

/** A solution of the solver is exact to so much of the reach. */
const TOLERANCE = 1e-7;

/** What a search found, and how many programs it took. */
export interface Look {
  readonly table: OtherTable | undefined;
  readonly programs: number;
}

/**
 * Looks for a table that a reader cannot tell from the true one, and in which a quantity differs by so much: among few
 * unknown quantities around it, then among more. Every table that is found is possible, so it proves that the quantity is
 * not known any better. That none is found proves nothing: what lies further away may move too.
 */
export function otherTables(highs: Highs, view: ReadersView): (sought: number, reach: number) => Look {
  const neighbourhoodOf = neighbourhoods(view);
  return (sought, reach) => {
  let programs = 0;
  let before = 0;
  for (const size of SIZES) {
    const near = neighbourhoodOf(sought, size);
    if (near === undefined) continue;
    if (near.quantities.length === before) return { table: undefined, programs };
    before = near.quantities.length;
    for (const sign of [1, -1]) {
      if (sign < 0 && view.lowestOf(sought) > -reach) continue;
      programs++;
      const values = solved(highs, view, near, { sought: near.quantities.indexOf(sought), reach, sign });
      if (values === undefined) continue;
      return { table: new Map(near.quantities.map((quantity, place) => [quantity, values[place]! * reach])), programs };
    }
  }
  return { table: undefined, programs };
  };
}

/** The differences, in units of the reach, where the one sought can be 1 or -1. */
function solved(
  highs: Highs,
  view: ReadersView,
  { quantities, relations }: Neighbourhood,
  { sought, reach, sign }: { sought: number; reach: number; sign: number },
): Float64Array | undefined {
  const { infinity, constants } = highs;
  const lower = quantities.map((quantity) => view.lowestOf(quantity) / reach);
  const upper = quantities.map(() => infinity);
  const cost = quantities.map(() => 0);
  if (sign < 0) lower[sought] = -1;
  else upper[sought] = 1;
  cost[sought] = sign;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { places, factors } of relations) {
    indices.push(...places);
    values.push(...factors);
    starts.push(indices.length);
  }
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false });
    model.passModel({
      numCols: quantities.length,
      numRows: relations.length,
      sense: constants.objectiveSense.maximize,
      colCost: cost,
      colLower: lower.map((value) => (value === -Infinity ? -infinity : value)),
      colUpper: upper,
      rowLower: relations.map(({ isEqual }) => (isEqual ? 0 : -infinity)),
      rowUpper: relations.map(({ isEqual, slack }) => (isEqual ? 0 : slack / reach)),
      matrix: { format: 'csr', numRows: relations.length, numCols: quantities.length, starts, indices, values },
    });
    model.run();
    if (model.getModelStatus() !== constants.modelStatus.optimal) return undefined;
    const { colValue } = model.getSolution();
    return Math.abs(colValue![sought]!) >= 1 - TOLERANCE ? Float64Array.from(colValue!) : undefined;
  } finally {
    model.dispose();
  }
}
