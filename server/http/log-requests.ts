import type { RequestHandler } from 'express';

/**
 * One line per request: method, pattern of the address (never the address itself), status, milliseconds. Who goes away
 * before the answer gets none.
 */
export function logRequests(log: (line: string) => void): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.on('close', () => {
      const pattern = response.locals.pattern ?? 'unknown';
      const status = response.headersSent ? response.statusCode : 'unanswered';
      log(`${request.method} ${pattern} ${status} ${Math.round(performance.now() - start)}ms`);
    });
    next();
  };
}
