/** What was observed of each case, by name of the observation. A name that a case lacks counts as 0. */
export type Observed = ReadonlyMap<string, number>;

/** How well a yes or no is guessed: area under the curve on cases that were not learnt from; 0.5 is a coin. */
export interface Guess {
  /** By the one observation that did best on the other half, and which. */
  readonly best: number;
  readonly observation: string;
  /** By a logistic model of the observations that did best there. */
  readonly model: number;
}

const MOST_IN_MODEL = 20;
const RIDGE = 1;

/** Columns of observations that differ between cases, in ranks and standardised. */
interface Columns {
  readonly names: readonly string[];
  readonly ranks: readonly Float64Array[];
  readonly values: readonly Float64Array[];
}

/**
 * Guesses a yes or no from observations: learns on each half of the cases and guesses the other one. The halves are
 * every second case, so that trying many observations gains nothing.
 */
export function guesser(observed: readonly Observed[]): (truth: readonly boolean[]) => Guess {
  const halves = [0, 1].map((half) => observed.map((_, place) => place).filter((place) => place % 2 === half));
  const names = namesThatDiffer(observed);
  const columns = halves.map((places) =>
    columnsOf(
      names,
      places.map((place) => observed[place]!),
    ),
  );
  return (truth) => {
    const truths = halves.map((places) => places.map((place) => truth[place]!));
    const guesses = [0, 1].map((half) => {
      return guessOf(
        { columns: columns[half]!, truth: truths[half]! },
        { columns: columns[1 - half]!, truth: truths[1 - half]! },
      );
    });
    const [first, second] = guesses as [Guess, Guess];
    return {
      best: (first.best + second.best) / 2,
      observation: `${first.observation} / ${second.observation}`,
      model: (first.model + second.model) / 2,
    };
  };
}

interface Half {
  readonly columns: Columns;
  readonly truth: readonly boolean[];
}

function guessOf(learnt: Half, held: Half): Guess {
  const areas = learnt.columns.ranks.map((ranks) => areaOfRanks(ranks, learnt.truth));
  const order = areas.map((_, column) => column).sort((a, b) => Math.abs(areas[b]! - 0.5) - Math.abs(areas[a]! - 0.5));
  const [top] = order;
  if (top === undefined) return { best: 0.5, observation: 'nothing differs', model: 0.5 };
  const area = areaOfRanks(held.columns.ranks[top]!, held.truth);
  const chosen = order.slice(0, MOST_IN_MODEL);
  const weights = ridgeLogistic(
    chosen.map((column) => learnt.columns.values[column]!),
    learnt.truth,
  );
  const scores = held.truth.map((_, row) =>
    chosen.reduce((sum, column, place) => sum + weights[place]! * held.columns.values[column]![row]!, 0),
  );
  return {
    best: areas[top]! < 0.5 ? 1 - area : area,
    observation: learnt.columns.names[top]!,
    model: areaOfRanks(ranksOf(Float64Array.from(scores)), held.truth),
  };
}

function namesThatDiffer(observed: readonly Observed[]): string[] {
  const names = new Set(observed.flatMap((each) => [...each.keys()]));
  return [...names].filter((name) => {
    const first = observed[0]?.get(name) ?? 0;
    return observed.some((each) => (each.get(name) ?? 0) !== first);
  });
}

function columnsOf(names: readonly string[], observed: readonly Observed[]): Columns {
  const raw = names.map((name) => Float64Array.from(observed, (each) => each.get(name) ?? 0));
  return { names, ranks: raw.map(ranksOf), values: raw.map(standardised) };
}

function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  // A value far out would be all that the model sees.
  return values.map((value) => (variance > 0 ? Math.max(-5, Math.min(5, (value - mean) / Math.sqrt(variance))) : 0));
}

/** Ranks from 1, the mean rank for those that tie. */
function ranksOf(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (const place of order.slice(start, end)) ranks[place] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

/** Probability that a case with yes ranks above one with no: Mann and Whitney's U over all pairs. */
function areaOfRanks(ranks: Float64Array, truth: readonly boolean[]): number {
  const yes = truth.filter(Boolean).length;
  const no = truth.length - yes;
  if (yes === 0 || no === 0) return 0.5;
  const sum = truth.reduce((total, isYes, place) => total + (isYes ? ranks[place]! : 0), 0);
  return (sum - (yes * (yes + 1)) / 2) / (yes * no);
}

/** Coefficients of a logistic model with an intercept, held small by a ridge: what leaks may tell all. */
function ridgeLogistic(columns: readonly Float64Array[], truth: readonly boolean[]): number[] {
  const rows = truth.length;
  const weights = columns.map(() => 0);
  let intercept = 0;
  for (let round = 0; round < 300; round++) {
    const errors = truth.map((isYes, row) => {
      const score = columns.reduce((sum, column, place) => sum + weights[place]! * column[row]!, intercept);
      return Number(isYes) - 1 / (1 + Math.exp(-score));
    });
    intercept += (0.5 * errors.reduce((sum, error) => sum + error, 0)) / rows;
    columns.forEach((column, place) => {
      const gradient = errors.reduce((sum, error, row) => sum + error * column[row]!, 0) - RIDGE * weights[place]!;
      weights[place]! += (0.5 * gradient) / rows;
    });
  }
  return weights;
}
