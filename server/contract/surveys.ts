import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { whoMay } from './who-sees-what.ts';

/** Where an edition stands. Only `field` takes interviews as ordinary; a closed one keeps what comes late. */
export const surveyState = z.enum(['preparing', 'field', 'closed', 'published']);

export type SurveyState = z.infer<typeof surveyState>;

/** Where an edition may go from each state. What is published stays published: a correction is a revision. */
export const NEXT_SURVEY_STATES: Readonly<Record<SurveyState, readonly SurveyState[]>> = {
  preparing: ['field'],
  field: ['closed'],
  closed: ['field', 'published'],
  published: [],
};

/** Name of an edition in addresses and commands. */
export const surveyKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits or hyphens, at most 40');

/** An edition's key as it may be left out: the only edition is meant. */
export const surveyQuery = z.object({ survey: surveyKey.optional() });

const month = z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, 'a month such as 2026-08');

/** What an edition is made of. */
const edition = z.object({
  key: surveyKey,
  /** By language. */
  title: z
    .record(z.string().regex(/^[a-z]{2,3}$/, 'a language such as es'), z.string().trim().min(1).max(200))
    .refine((title) => Object.keys(title).length > 0, 'a title in at least one language'),
  /** ISO 3166-1, two letters. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two capital letters, such as MX')
    .optional(),
  /** First and last month that the questions ask about. */
  referencePeriod: z
    .object({ from: month, to: month })
    .refine(({ from, to }) => from <= to, 'a first month that is not after the last one')
    .optional(),
});

/** Whom respondents can ask whether an interviewer is one. */
export const surveyOffice = z.object({
  institution: z.string().trim().min(1).max(200),
  phone: z
    .string()
    .trim()
    .regex(/^[+\d][\d\s().-]{2,39}$/, 'a telephone number'),
});

export type SurveyOffice = z.infer<typeof surveyOffice>;

export const surveyReply = edition.extend({
  office: surveyOffice.optional(),
  /** The versions in use; the last one is for new interviews. */
  instrument: z.object({ id: z.string(), versions: z.array(z.string()).min(1) }),
  state: surveyState,
  createdAt: z.string(),
});

export type SurveyReply = z.infer<typeof surveyReply>;

/** Every edition, the newest first. */
export const listSurveys = endpoint({
  method: 'GET',
  path: '/api/surveys',
  access: 'signed-in',
  scopes: ['figures:read', 'files:read', 'fieldwork:read'],
  reply: z.object({ surveys: z.array(surveyReply) }),
});

/** Makes an edition, in the state `preparing`, with the server's latest questionnaire unless it names another. */
export const addSurvey = endpoint({
  method: 'POST',
  path: '/api/surveys',
  access: whoMay('administer'),
  body: edition.extend({
    instrument: z.object({ id: z.string().min(1).max(100), version: z.string().min(1).max(40) }).optional(),
  }),
  reply: surveyReply,
});

/**
 * Moves an edition on, or a closed one back to the field. Closing stops imports and assignment, never
 * reception: what a tablet brings late is stored, in quarantine.
 */
export const setSurveyState = endpoint({
  method: 'PUT',
  path: '/api/surveys/:survey/state',
  access: whoMay('leadFieldwork'),
  body: z.object({ state: surveyState }),
  reply: surveyReply,
});

/** Says whom respondents of an edition can ask about its interviewers. The tablets show it. */
export const setSurveyOffice = endpoint({
  method: 'PUT',
  path: '/api/surveys/:survey/office',
  access: whoMay('leadFieldwork'),
  body: surveyOffice,
  reply: surveyReply,
});
