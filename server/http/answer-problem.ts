import type { ErrorRequestHandler, Response } from 'express';
import { Problem } from '../problems.ts';

/** Last handler of the app: every failure leaves as problem JSON, and nothing of the request reaches the log. */
export function answerProblem(log: (line: string) => void): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const problem = asProblem(error);
    if (!(error instanceof Problem) && problem.status >= 500) log(`${problem.code} ${placeOf(error)}`);
    if (response.headersSent) response.destroy();
    else sendProblem(response, problem);
  };
}

export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { type, status, code } = (error ?? {}) as { type?: string; status?: number; code?: string };
  if (typeof code === 'string' && code.startsWith('SQLITE_BUSY'))
    return new Problem('busy', 'Another program holds the database; try again in a moment.');
  if (typeof code === 'string' && /^SQLITE_(FULL|IOERR|READONLY)/.test(code))
    return new Problem('storage-full', 'Nothing was stored; keep what you have and tell whoever runs the server.');
  if (type === 'entity.too.large')
    return new Problem('too-large', 'Keep what you have and send it to the supervisor in another way.');
  if (type === 'encoding.unsupported')
    return new Problem('unsupported-encoding', 'Send the body plain, or compressed with gzip, deflate or brotli.');
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new Problem('invalid-request', 'Send the request again; it arrived incomplete or with a wrong address.');
  return new Problem('internal-error', 'Try again; if it happens again, tell whoever runs the server.');
}

/** Kind of error and where in the program; messages are left out because they may quote the input. */
function placeOf(error: unknown): string {
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
