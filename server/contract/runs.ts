import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { whoMay } from './who-sees-what.ts';

/**
 * Long work that is under way, so that who waits for it sees how far it is. Work on what was told is listed for those
 * alone who may read that: how long it takes, and when it starts, tells of the interviews.
 */
export const listRuns = endpoint({
  method: 'GET',
  path: '/api/runs',
  access: whoMay('waitForWork'),
  scopes: ['figures:read', 'files:read'],
  reply: z.object({
    runs: z.array(
      z.object({
        /** e.g. `figures`, `estimates-csv`, `read-sample`. */
        task: z.string(),
        /** Key of the edition. */
        survey: z.string().optional(),
        startedAt: z.string(),
        /** From 0 to 1. */
        share: z.number(),
      }),
    ),
  }),
});
