import type { RoundOutcome } from './sync-loop.ts';

type Part = () => Promise<RoundOutcome> | undefined;

/**
 * Sends one part after the other: what is finished goes before what is not. A server that is there and does not take
 * all of one part is asked for the next one too: one interview that stands still must not hold up the rest.
 */
export async function allDone(...parts: Part[]): Promise<RoundOutcome> {
  let first: RoundOutcome = { kind: 'done' };
  for (const part of parts) {
    const outcome = (await part()) ?? { kind: 'done' };
    if (outcome.kind === 'stopped') return outcome;
    if (outcome.kind === 'later' && first.kind === 'done') first = outcome;
    if (outcome.kind === 'later' && (!outcome.reached || outcome.retryAfter !== undefined)) return outcome;
  }
  return first;
}
