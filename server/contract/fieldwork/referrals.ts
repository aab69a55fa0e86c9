import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { importProblemReply } from '../sample-units.ts';
import { whoMay } from '../who-sees-what.ts';

/** Languages that the words of a directory may be in. */
export const REFERRAL_LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;

/** A service that helps, in the words of one language. */
export const referralService = z.object({
  /** How the codes of the primary sampling units begin that it serves; empty for the whole country. */
  area: z.string(),
  language: z.enum(REFERRAL_LANGUAGES),
  name: z.string(),
  phone: z.string(),
  /** When somebody answers. */
  hours: z.string(),
  offers: z.string(),
  /** In which languages people are heard there. */
  languages: z.string(),
});

export type ReferralService = z.infer<typeof referralService>;

/** The columns of a directory as it is imported, in the order of the template. */
export const REFERRAL_COLUMNS = ['area', 'language', 'name', 'phone', 'hours', 'offers', 'languages'] as const;

/**
 * The directories of the editions in which the interviewer has cases. They are on the tablet before anybody asks: which
 * services were shown to whom is known to nobody.
 */
export const listReferrals = endpoint({
  method: 'GET',
  path: '/api/referrals',
  access: whoMay('interview'),
  reply: z.object({
    directories: z.array(z.object({ survey: z.string(), services: z.array(referralService) })),
  }),
});

/** What an edition has: how many lines since when, or nothing yet. */
export const getReferralDirectory = endpoint({
  method: 'GET',
  path: '/api/surveys/:survey/referrals',
  access: whoMay('administer'),
  reply: z.object({ importedAt: z.string().optional(), services: z.array(referralService) }),
});

/**
 * Imports the directory of an edition from CSV, in place of the one before: all of it or, when a line has a problem,
 * nothing. One line a service and language, with the columns of `REFERRAL_COLUMNS`.
 */
export const importReferrals = endpoint({
  method: 'PUT',
  path: '/api/surveys/:survey/referrals',
  access: whoMay('administer'),
  accepts: 'csv',
  reply: z.object({ imported: z.number().int(), problems: z.array(importProblemReply) }),
});
