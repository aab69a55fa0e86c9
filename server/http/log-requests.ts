import type { RequestHandler } from 'express';

/** One line per request: method, pattern of the address (never the address itself), status, milliseconds. */
export function logRequests(log: (line: string) => void): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.on('close', () => {
      const pattern = response.locals.pattern ?? 'unknown';
      log(`${request.method} ${pattern} ${response.statusCode} ${Math.round(performance.now() - start)}ms`);
    });
    next();
  };
}
