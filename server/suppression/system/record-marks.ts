/**
 * Two random whole numbers for each record, so that a set of records has a mark: the sums of its numbers. Sets with one
 * mark are one set, and sets whose marks add up to that of another one are its parts, but for chances below 2^-60.
 */
export interface RecordMarks {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Sums of a million of them are exact. */
const LARGEST = 2 ** 32;

export function recordMarks(rows: number): RecordMarks {
  const next = streamOf(20_201_127);
  const first = new Float64Array(rows);
  const second = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    first[row] = next();
    second[row] = next();
  }
  return { first, second };
}

/** The mark of the records with a 1. */
export function setMarkOf(records: Uint8Array, { first, second }: RecordMarks): SetMark {
  const mark = { first: 0, second: 0 };
  for (let row = 0; row < records.length; row++)
    if (records[row] === 1) {
      mark.first += first[row]!;
      mark.second += second[row]!;
    }
  return mark;
}

/** The mark of amounts of the records with a 1: equal amounts have equal marks. */
export function markOfAmounts(records: Uint8Array, amounts: Float64Array, { first, second }: RecordMarks): SetMark {
  const mark = { first: 0, second: 0 };
  for (let row = 0; row < records.length; row++)
    if (records[row] === 1) {
      mark.first += first[row]! * amounts[row]!;
      mark.second += second[row]! * amounts[row]!;
    }
  return mark;
}

export interface SetMark {
  readonly first: number;
  readonly second: number;
}

export function sumOfMarks(marks: readonly SetMark[]): SetMark {
  return marks.reduce((sum, mark) => ({ first: sum.first + mark.first, second: sum.second + mark.second }), {
    first: 0,
    second: 0,
  });
}

/** The mark of what is left of a set without a part of it. */
export function lessMark(whole: SetMark, part: SetMark): SetMark {
  return { first: whole.first - part.first, second: whole.second - part.second };
}

export function setMarkText({ first, second }: SetMark): string {
  return `${first}:${second}`;
}

/** Mulberry32 (public domain), from a seed: the same release has the same relations. */
export function streamOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % LARGEST;
  };
}
