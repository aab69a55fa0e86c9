import type { Response } from 'express';

/** A signal that is aborted when the person who asked goes away before the reply is sent. */
export function whileWaiting(response: Response): AbortSignal {
  const leaving = new AbortController();
  // Whoever left while the account waited for its turn is told of no more.
  if (response.destroyed) leaving.abort(new NobodyWaits());
  response.on('close', () => {
    if (!response.writableFinished) leaving.abort(new NobodyWaits());
  });
  return leaving.signal;
}

/** The reason of such a signal: there is nobody to answer. */
export class NobodyWaits extends Error {}
