import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/**
 * The files of one published version as they stand in its folder: path -> content. The caller parses them
 * with `parseInstrument`.
 */
export const getInstrument = endpoint({
  method: 'GET',
  path: '/api/instruments/:id/:version',
  access: 'signed-in',
  tokens: 'accepted',
  reply: z.object({ id: z.string(), version: z.string(), files: z.record(z.string(), z.unknown()) }),
});
