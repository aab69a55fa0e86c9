import { Worker } from 'node:worker_threads';
import type { EstimateRow } from '#contract';
import { EstimationError, type PublicationStandard } from '#estimation';
import type { AnalysisFile } from '../analysis-file.ts';
import { isWithoutUnits, type Parts, partsOf } from '../indicators/estimate-indicators.ts';
import { withoutFewCases } from '../indicators/few-cases.ts';
import type { IncidentAnswer } from './incident-thread.ts';

/** What it makes is kept anyway, so that room for what dies young would only be more memory. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** A second thread, which makes the figures of incidents while this one makes those of persons and households. */
export interface SecondThread {
  /** The same as `estimateIndicators`. @throws EstimationError */
  estimate(file: AnalysisFile, options: { standard: PublicationStandard }): Promise<EstimateRow[]>;
  /** Ends the thread. It works once. */
  close(): Promise<unknown>;
}

/** Starts the thread, which is ready when the data are read. */
export function startSecondThread(): SecondThread {
  const worker = new Worker(new URL('./incident-thread.ts', import.meta.url), { resourceLimits: LIMITS });
  const answer = new Promise<IncidentAnswer>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended')));
  });
  // Whoever closes it early waits for no answer.
  answer.catch(() => {});
  return {
    async estimate(file, { standard }) {
      if (isWithoutUnits(file)) return [];
      const parts = partsOf(file, standard);
      if (parts.incidents) worker.postMessage(parts.incidents);
      const rows = await joined(parts, parts.incidents ? answer : NO_INCIDENTS);
      // Its memory is free before the rows are written.
      await worker.terminate();
      return rows;
    },
    close: () => worker.terminate(),
  };
}

/** The answer that no thread has to give. */
const NO_INCIDENTS = Promise.resolve<IncidentAnswer>({ rows: new TextEncoder().encode('[]') });

async function joined({ before, after }: Parts, answer: Promise<IncidentAnswer>): Promise<EstimateRow[]> {
  const first = before.flatMap((tabulate) => tabulate());
  const last = after.flatMap((tabulate) => tabulate());
  // Figures of incidents count no units.
  const ofUnits = withoutFewCases([...first, ...last]);
  const { rows, problem } = await answer;
  if (problem) throw new EstimationError(problem);
  const ofIncidents = JSON.parse(new TextDecoder().decode(rows)) as EstimateRow[];
  return [...ofUnits.slice(0, first.length), ...ofIncidents, ...ofUnits.slice(first.length)];
}
