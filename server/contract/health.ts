import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** Whether the server answers and its database too; nothing else is told to strangers. */
export const getHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  access: 'public',
  reply: z.object({ status: z.literal('ok') }),
});
