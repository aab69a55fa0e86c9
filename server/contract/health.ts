import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** Whether the server and its database answer. Strangers learn nothing else. */
export const getHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  access: 'public',
  reply: z.object({ status: z.literal('ok') }),
});
