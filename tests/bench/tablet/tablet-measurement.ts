/** One product with a form of one size on a slow tablet; times in ms from the finger to the painted frame. */
export interface TabletMeasurement {
  readonly product: string;
  readonly size: string;
  readonly taps: readonly number[];
  readonly moves: readonly number[];
  /** From asking for the form to its first question, ms. */
  readonly opening: number;
  /** From nothing to the list of cases, ms. */
  readonly coldStart?: number;
  /** From asking for the largest draft to its question, ms. */
  readonly restoring?: number;
  /** From the press that puts a delicate screen away to other questions, ms. */
  readonly putAway?: readonly number[];
  /** After many interviews in a row: JavaScript heap, and all that the page's process holds for itself, MB. */
  readonly memory?: { readonly interviews: number; readonly heapMb: number; readonly processMb: number };
  /** What the main thread did for each tap and each move, mean, ms. */
  readonly budget?: readonly Budget[];
}

export interface Budget {
  readonly of: 'tap' | 'move';
  readonly script: number;
  readonly style: number;
  readonly layout: number;
  readonly all: number;
}
