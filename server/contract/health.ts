import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { whoMay } from './who-sees-what.ts';

/** Whether the server and its database answer. Strangers learn nothing else. */
export const getHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  access: 'public',
  reply: z.object({ status: z.literal('ok') }),
});

/**
 * Whether the server can take interviews: the database takes a write, and there is room on its disk. A server that is
 * alive may not be ready. For what watches or balances servers; the answer to strangers is yes (200) or no (503).
 */
export const getReadiness = endpoint({
  method: 'GET',
  path: '/api/health/ready',
  access: 'public',
  reply: z.object({ status: z.literal('ready') }),
});

/** What readiness rests on, for those who look after the server. */
export const getServerState = endpoint({
  method: 'GET',
  path: '/api/health/details',
  access: whoMay('administer'),
  scopes: ['server:read'],
  reply: z.object({
    ready: z.boolean(),
    /** Whether the database takes a write. */
    writable: z.boolean(),
    /** Room on the disk of the database, in whole 100 MB; absent when it is on another machine. */
    freeBytes: z.number().optional(),
    /** When the last backup was made with `cifra backup`; absent when none was. */
    lastBackupAt: z.string().optional(),
    /** Whether the key ring opens what is received; without its secret half the server receives and stores. */
    opens: z.boolean(),
    /** Interviews that are stored and wait for the keys to be checked. */
    waiting: z.number().int(),
  }),
});

export type ServerStateReply = z.infer<typeof getServerState.reply>;

/** This API as a document of OpenAPI 3.1, for programs that read one. */
export const getApiDescription = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  access: 'signed-in',
  scopes: ['openapi:read'],
  reply: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.json()) }),
});
