// The second thread of `cifra estimate`: makes the figures of one table of incidents.
import { parentPort } from 'node:worker_threads';
import { EstimationError, type EstimationProblem } from '#estimation';
import type { IncidentTable } from '../indicators/incident-table.ts';
import { tabulateIncidents } from '../indicators/tabulate-incidents.ts';

/** Rows as JSON, which travels faster than so many objects; or why they cannot be computed. */
export type IncidentAnswer =
  | { readonly rows: Uint8Array<ArrayBuffer>; readonly problem?: never }
  | { readonly rows?: never; readonly problem: EstimationProblem };

parentPort!.once('message', (table: IncidentTable) => {
  const answer = answerFor(table);
  parentPort!.postMessage(answer, answer.rows ? [answer.rows.buffer] : []);
});

function answerFor(table: IncidentTable): IncidentAnswer {
  try {
    return { rows: new TextEncoder().encode(JSON.stringify(tabulateIncidents(table))) };
  } catch (error) {
    if (!(error instanceof EstimationError)) throw error;
    const { code, place, problem, remedy } = error;
    return { problem: { code, place, problem, remedy } };
  }
}
