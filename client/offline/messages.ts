import type { FetchFailure } from './worker/fetch-build.ts';
import type { SwitchOutcome } from './worker/switch-build.ts';

/** What a page asks a worker; the answer comes over the port that is sent along. */
export type Question = 'which-build' | 'switch' | 'tidy';

export interface Answers {
  'which-build': string;
  switch: SwitchOutcome;
  tidy: 'tidied';
}

/** On which the worker tells all pages that a build did not come whole. */
export const NEWS = 'cifra-offline';

export interface FetchNews {
  readonly failed: FetchFailure;
  readonly build: string;
}

/** Asks a worker. One that was replaced meanwhile never answers: then undefined, after a while. */
export function askWorker<Q extends Question>(
  worker: Pick<ServiceWorker, 'postMessage'>,
  question: Q,
  patience = 5000,
): Promise<Answers[Q] | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(undefined), patience);
    port1.onmessage = ({ data }: MessageEvent<Answers[Q]>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    worker.postMessage(question, [port2]);
  });
}
