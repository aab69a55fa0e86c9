import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { whoMay } from './who-sees-what.ts';

/** Which database the server works with. The location never says who signs in to it, or with what password. */
export const getDatabase = endpoint({
  method: 'GET',
  path: '/api/database',
  access: whoMay('administer'),
  reply: z.object({ engine: z.enum(['sqlite', 'postgres', 'memory']), location: z.string() }),
});
