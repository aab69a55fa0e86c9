/** What each class must have. */
export interface ClassNeeds {
  /** Records at least. */
  readonly least: number;
  /** Of each record where it is: a class has two places where there are two. */
  readonly places: ArrayLike<number>;
}

/**
 * Puts records with near values into classes (univariate microaggregation, Domingo-Ferrer and Mateo-Sanz
 * 2002): in the order of their values, equal ones together, each class as small as its needs allow.
 *
 * @param rows which records
 * @returns the rows of each class
 */
export function classesOfNear(
  rows: readonly number[],
  values: ArrayLike<number>,
  { least, places }: ClassNeeds,
): number[][] {
  const sorted = [...rows].sort((a, b) => values[a]! - values[b]!);
  const arePlaces = new Set(rows.map((row) => places[row]!)).size > 1;
  const classes: number[][] = [];
  let open: number[] = [];
  let seen = new Set<number>();
  for (const [at, row] of sorted.entries()) {
    open.push(row);
    seen.add(places[row]!);
    const next = sorted[at + 1];
    const isTied = next !== undefined && values[next] === values[row];
    if (isTied || open.length < least || (arePlaces && seen.size < 2)) continue;
    classes.push(open);
    open = [];
    seen = new Set();
  }
  const last = classes.at(-1);
  if (open.length > 0 && last) last.push(...open);
  else if (open.length > 0) classes.push(open);
  return classes;
}

/** The mean of its class for each record: their sum stays. */
export function meansOfClasses(classes: readonly (readonly number[])[], values: ArrayLike<number>): Float64Array {
  const means = new Float64Array(values.length);
  for (const rows of classes) {
    const first = values[rows[0]!]!;
    const isOne = rows.every((row) => values[row] === first);
    const mean = isOne ? first : rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length;
    for (const row of rows) means[row] = mean;
  }
  return means;
}
