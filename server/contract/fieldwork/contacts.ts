import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';

/** Where a dwelling is and how to call it. Never part of anything that is analysed or exported. */
export const caseContact = z.object({
  survey: z.string(),
  caseId: z.string(),
  address: z.string().optional(),
  phone: z.string().optional(),
});

export type CaseContact = z.infer<typeof caseContact>;

/**
 * Addresses and telephone numbers of the cases of the interviewer who is signed in. They are on the tablet as long as
 * the case is: the reply takes the place of the one before.
 */
export const listContacts = endpoint({
  method: 'GET',
  path: '/api/contacts',
  access: whoMay('interview'),
  reply: z.object({ contacts: z.array(caseContact) }),
});
