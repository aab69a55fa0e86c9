import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** Which database the server works with. The location never says who signs in to it, or with what password. */
export const getDatabase = endpoint({
  method: 'GET',
  path: '/api/database',
  access: ['admin'],
  reply: z.object({ engine: z.enum(['sqlite', 'postgres', 'memory']), location: z.string() }),
});
