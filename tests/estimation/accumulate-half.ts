// A worker thread that accumulates every other row of the columns it shares with the main thread.
import { parentPort, workerData } from 'node:worker_threads';
import { accumulate, type Design, type Groups } from '#estimation';

export interface HalfOfTheRows {
  readonly variables: readonly Float64Array[];
  readonly design: Design;
  readonly groups: Groups;
  /** Takes the rows whose number is even (0) or odd (1). */
  readonly half: 0 | 1;
}

const { variables, design, groups, half } = workerData as HalfOfTheRows;
const domain = Uint8Array.from({ length: design.rows }, (_, row) => (row % 2 === half ? 1 : 0));
parentPort!.postMessage(accumulate(variables, design, { groups, domain }));
