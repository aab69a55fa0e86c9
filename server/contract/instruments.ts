import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { whoMay } from './who-sees-what.ts';

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

/**
 * How a version reads answers of an earlier one, as its designer stated it: so is an unfinished interview read that
 * goes on with it. Names and codes alone; empty where nothing is stated.
 */
export const getVersionMapping = endpoint({
  method: 'GET',
  path: '/api/instruments/:id/:version/mapping',
  access: whoMay('interview'),
  query: z.strictObject({ from: z.string().min(1).max(40) }),
  reply: z.object({
    /** Earlier name of a variable -> its name. */
    variables: z.record(z.string(), z.string()).exactOptional(),
    /** Name of a variable -> earlier code -> its code. */
    codes: z.record(z.string(), z.record(z.string(), z.string())).exactOptional(),
  }),
});
