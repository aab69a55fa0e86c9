import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** Which content a version of a questionnaire has: SHA-256 (hexadecimal) of `files` as JSON text. */
const content = z.object({ id: z.string(), version: z.string(), sha256: z.string() });

export type VersionContent = z.infer<typeof content>;

/**
 * The files of one published version as they stand in its folder: path -> content. The caller parses them
 * with `parseInstrument`.
 */
export const getInstrument = endpoint({
  method: 'GET',
  path: '/api/instruments/:id/:version',
  access: 'signed-in',
  tokens: 'accepted',
  reply: content.extend({ files: z.record(z.string(), z.unknown()) }),
});

/** Every version that the server has, so that a device can tell whether it holds the same. */
export const listInstruments = endpoint({
  method: 'GET',
  path: '/api/instruments',
  access: 'signed-in',
  tokens: 'accepted',
  reply: z.object({ instruments: z.array(content) }),
});
