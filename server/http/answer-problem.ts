import type { ErrorRequestHandler, Response } from 'express';
import { Problem } from '../problems.ts';
import { type StorageFault, storageFaultOf } from '../storage/storage-fault.ts';
import { NobodyWaits } from './while-waiting.ts';

/** Last handler of the app: answers every failure with problem JSON, and logs nothing of the request. */
export function answerProblem(log: (line: string) => void): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    if (error instanceof NobodyWaits) return;
    const problem = asProblem(error);
    if (!(error instanceof Problem) && problem.status >= 500) log(`${problem.code} ${whereItFailed(error)}`);
    if (response.headersSent) response.destroy();
    else sendProblem(response, problem);
  };
}

export function sendProblem(response: Response, problem: Problem): void {
  if (problem.retryAfter !== undefined) response.set('Retry-After', String(problem.retryAfter));
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const fault = storageFaultOf(error);
  if (fault) return problemOfStorage(fault);
  const { status } = (error ?? {}) as { status?: number };
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new Problem('invalid-request', { part: 'address' });
  return new Problem('internal-error');
}

/** What stops the store, in words for the one who asked. */
export function problemOfStorage(fault: StorageFault): Problem {
  switch (fault) {
    case 'held':
      return new Problem('busy', { waitsFor: 'database' });
    case 'lost':
      return new Problem('busy', { waitsFor: 'connection' });
    case 'full':
      return new Problem('storage-full');
  }
}

/** Kind of error and where in the program. Leaves out the message, because it may quote the input. */
function whereItFailed(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return `${error.name}${code}${frames
    .slice(0, 6)
    .map((frame) => ` ${frame.trim()}`)
    .join('')}`;
}
