// The second thread of `cifra estimate`: makes the figures of incidents.
import { parentPort } from 'node:worker_threads';
import { EstimationError, type EstimationProblem } from '#estimation';
import type { IncidentsToTabulate } from '../indicators/incidents-to-tabulate.ts';
import { tabulateIncidents } from '../indicators/tabulate-incidents.ts';

/** Rows as JSON, which travels faster than so many objects; or why they cannot be computed. */
export type IncidentAnswer =
  | { readonly rows: Uint8Array<ArrayBuffer>; readonly problem?: never }
  | { readonly rows?: never; readonly problem: EstimationProblem };

parentPort!.once('message', (input: IncidentsToTabulate) => {
  const answer = answerFor(input);
  parentPort!.postMessage(answer, answer.rows ? [answer.rows.buffer] : []);
});

function answerFor(input: IncidentsToTabulate): IncidentAnswer {
  try {
    return { rows: new TextEncoder().encode(JSON.stringify(tabulateIncidents(input))) };
  } catch (error) {
    if (!(error instanceof EstimationError)) throw error;
    const { code, place, problem, remedy } = error;
    return { problem: { code, place, problem, remedy } };
  }
}
