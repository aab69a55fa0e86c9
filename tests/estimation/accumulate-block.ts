// A worker thread that accumulates one block of rows of the columns it shares with the main thread.
import { parentPort, workerData } from 'node:worker_threads';
import { accumulate, type Design, type Groups } from '#estimation';

export interface BlockOfRows {
  readonly variables: readonly Float64Array[];
  readonly design: Design;
  readonly groups: Groups;
  /** First row and the one after the last. */
  readonly rows: readonly [from: number, to: number];
}

const { variables, design, groups, rows } = workerData as BlockOfRows;
parentPort!.postMessage(accumulate(variables, design, { groups, rows }));
