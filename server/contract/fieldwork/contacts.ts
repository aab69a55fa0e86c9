import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { importProblemReply } from '../sample-units.ts';
import { whoMay } from '../who-sees-what.ts';

/** Where a dwelling is, how to call it and whom to ask for. Never part of anything that is analysed or exported. */
export const caseContact = z.object({
  survey: z.string(),
  caseId: z.string(),
  address: z.string().optional(),
  phone: z.string().optional(),
  contactName: z.string().optional(),
  /** What helps to reach the household, such as how to find the door. */
  notes: z.string().optional(),
});

export type CaseContact = z.infer<typeof caseContact>;

/** The columns of a file of contacts, in the order of the template: the unit, and one of the others at least. */
export const CONTACT_COLUMNS = ['unit_id', 'address', 'phone', 'contact_name', 'notes'] as const;

/**
 * Contacts of the cases of the interviewer who is signed in. They are on the tablet as long as
 * the case is: the reply takes the place of the one before.
 */
export const listContacts = endpoint({
  method: 'GET',
  path: '/api/contacts',
  access: whoMay('interview'),
  reply: z.object({ contacts: z.array(caseContact) }),
});

/**
 * Imports contacts of dwellings that are in the sample, from CSV with the columns of `CONTACT_COLUMNS`: all of them or,
 * when a line has a problem, none. Each takes the place of the whole contact that its unit had; a line with nothing but
 * the unit deletes it. Units that are not named keep theirs. Nobody reads a contact back here.
 */
export const importContacts = endpoint({
  method: 'PUT',
  path: '/api/surveys/:survey/contacts',
  access: whoMay('leadFieldwork'),
  accepts: 'csv',
  reply: z.object({
    /** Lines with a contact. */
    imported: z.number().int(),
    /** Lines that delete one. */
    deleted: z.number().int(),
    problems: z.array(importProblemReply),
  }),
});
