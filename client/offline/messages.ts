import type { FetchFailure } from './worker/fetch-build.ts';
import type { SwitchOutcome } from './worker/switch-build.ts';

/** What a page asks a worker; the answer comes over the port that is sent along. */
export type WorkerQuestion = 'which-build' | 'switch' | 'tidy' | 'bring-designers';

export interface WorkerAnswers {
  'which-build': string;
  switch: SwitchOutcome;
  tidy: 'tidied';
  'bring-designers': 'brought';
}

/** On which the worker tells all pages that a build did not come whole. */
export const NEWS = 'cifra-offline';

export interface FetchNews {
  readonly failed: FetchFailure;
  readonly build: string;
}

/** Asks a worker. One that was replaced meanwhile never answers: then undefined, after a while. */
export function askWorker<Q extends WorkerQuestion>(
  worker: Pick<ServiceWorker, 'postMessage'>,
  question: Q,
  patience = 5000,
): Promise<WorkerAnswers[Q] | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(undefined), patience);
    port1.onmessage = ({ data }: MessageEvent<WorkerAnswers[Q]>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    worker.postMessage(question, [port2]);
  });
}
