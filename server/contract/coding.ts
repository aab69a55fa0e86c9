import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { surveyQuery } from './surveys.ts';
import { whoMay } from './who-sees-what.ts';

// An incident (what happened to somebody) is called `event` in the addresses and JSON keys of this file, in
// the code `unknown-event` and in the columns of the database: released names that stay. Everywhere else it
// is an incident.

/** Who codes: people of the office who know no dwelling. Incidents are what was told. */
const CODERS = whoMay('readWhatWasTold');

/** Two people code an incident without seeing each other's coding; where they differ a third settles. */
export const codingRound = z.enum(['first', 'second', 'adjudication']);

export type CodingRound = z.infer<typeof codingRound>;

export const codingOutcome = z.enum(['crime', 'not_a_crime', 'duplicate']);

export type CodingOutcome = z.infer<typeof codingOutcome>;

/** Where an incident stands. */
export const codingList = z.enum(['to_code', 'second', 'disagreement', 'done']);

export type CodingList = z.infer<typeof codingList>;

const language = z.enum(['es', 'en', 'pt', 'fr']);

/**
 * A code that ICCS 2015 can have, by the pattern of the lint. The client reads it here without loading the
 * questionnaires.
 */
export const iccs2015Code = z.string().regex(/^(0[1-9]|1[01])((0[1-9]|1[01]|19)([1-9][1-9]?)?)?$/, 'an ICCS 2015 code');

/** One coding as it is shown, only to people who may see it. */
export const codingReply = z.object({
  round: codingRound,
  outcome: codingOutcome,
  crimeCoded: z.string().optional(),
  iccs: z.string().optional(),
  /** The other incident of the interview, e.g. `robbery.2`. */
  duplicateOf: z.string().optional(),
  note: z.string().optional(),
  coder: z.string(),
  codedAt: z.string(),
  /** False when the answers have changed since: it is kept, but it no longer counts. */
  current: z.boolean(),
});

export type CodingReply = z.infer<typeof codingReply>;

const filter = surveyQuery.extend({ list: codingList.default('to_code'), crime: z.string().max(100).optional() });

export const listedIncidentReply = z.object({
  /** Says nothing of the case. */
  event: z.string(),
  crime: z.string(),
  iccs: z.string(),
  /** It was coded on answers that have changed since. */
  outdated: z.boolean(),
  /** The coding that counts, in the list `done`. */
  decision: codingReply.optional(),
});

export type ListedIncidentReply = z.infer<typeof listedIncidentReply>;

/**
 * The incidents of one list that the person who asks can code, 50 a page, in an order of each person, so that
 * two people seldom meet. A person's list `second` has no incident that the same person coded first, and the
 * list `disagreement` none of which one of the two codings is the person's.
 */
export const listIncidentsToCode = endpoint({
  method: 'GET',
  path: '/api/coding/events',
  access: CODERS,
  query: filter.extend({ page: z.coerce.number().int().min(1).max(100_000).default(1) }),
  reply: z.object({
    counts: z.record(codingList, z.number().int()),
    /** In none of the person's lists: they wait for somebody else. */
    waiting: z.number().int(),
    /** Share of the incidents that a second person codes, 0 to 1. */
    secondShare: z.number(),
    /** Crimes with incidents, and what the questionnaire calls them, by language. */
    crimes: z.record(z.string(), z.record(z.string(), z.string())),
    events: z.array(listedIncidentReply),
    total: z.number().int(),
  }),
});

export type IncidentsToCodeReply = z.infer<(typeof listIncidentsToCode)['reply']>;

/** One answer in the form's words. */
export const incidentFactReply = z.object({
  name: z.string(),
  question: z.string(),
  values: z.array(z.string()),
  /** The answer is don't know, refused or not applicable. */
  missing: z.boolean(),
});

export type IncidentFactReply = z.infer<typeof incidentFactReply>;

/**
 * What a coder sees of an incident: the answers that its code needs, in the language asked for; no case,
 * name, place or date.
 */
export const getIncidentToCode = endpoint({
  method: 'GET',
  path: '/api/coding/events/:event',
  access: CODERS,
  query: filter.extend({ language: language.default('en') }),
  reply: z.object({
    event: z.string(),
    /** Sent back with the coding, which then holds for these answers. */
    basis: z.string(),
    list: codingList,
    /** The coding that the person who asks may make; none when it waits for somebody else or is done. */
    round: codingRound.optional(),
    /** The incident was coded on answers that have changed since. */
    outdated: z.boolean(),
    crime: z.object({ key: z.string(), name: z.string(), level: z.enum(['household', 'person', 'member']) }),
    /** By the catalogue's rules. */
    iccs: z.string(),
    facts: z.array(incidentFactReply),
    /** Crimes of the same level, and the codes of each. */
    choices: z.array(z.object({ crime: z.string(), name: z.string(), codes: z.array(z.string()) })),
    /** Other incidents of the same interview that it may repeat. */
    others: z.array(z.object({ place: z.string(), name: z.string(), facts: z.array(incidentFactReply) })),
    codings: z.array(codingReply),
    /** The incident that follows in the list that the query names. */
    next: z.string().optional(),
    /** How many others are in that list. */
    left: z.number().int(),
  }),
});

export type IncidentToCodeReply = z.infer<(typeof getIncidentToCode)['reply']>;

const OF_EVERY_CODING = {
  basis: z.string().regex(/^[0-9a-f]{64}$/, 'the basis that came with the incident'),
  round: codingRound,
  note: z.string().trim().max(500).optional(),
};

export const codingBody = z.discriminatedUnion('outcome', [
  z.strictObject({
    ...OF_EVERY_CODING,
    outcome: z.literal('crime'),
    crimeCoded: z.string().min(1).max(100),
    iccs: z.string().regex(/^\d{2,6}$/, 'two to six digits'),
  }),
  z.strictObject({ ...OF_EVERY_CODING, outcome: z.literal('not_a_crime') }),
  z.strictObject({ ...OF_EVERY_CODING, outcome: z.literal('duplicate'), duplicateOf: z.string().min(1).max(110) }),
]);

export type CodingBody = z.infer<typeof codingBody>;

/**
 * Codes an incident. A note is required for a code that the catalogue does not give the crime, for what is
 * not a crime, and to settle a disagreement. The same coding again changes nothing.
 */
export const codeIncident = endpoint({
  method: 'POST',
  path: '/api/coding/events/:event',
  access: CODERS,
  query: filter,
  body: codingBody,
  reply: z.object({
    list: codingList,
    /** The next incident of the list that the query names; none when it is empty. */
    next: z.string().optional(),
    left: z.number().int(),
  }),
});

export type CodeIncidentReply = z.infer<(typeof codeIncident)['reply']>;

export const agreementRow = z.object({
  /** Crime of the screener; absent in the row of all of them. */
  crime: z.string().optional(),
  /** Incidents that two people coded. */
  n: z.number().int(),
  agreed: z.number().int(),
  /**
   * Cohen's kappa of the whole decision, ICCS code included, and its standard error; null where it is not
   * defined.
   */
  kappa: z.number().nullable(),
  kappaSe: z.number().nullable(),
});

export type AgreementRow = z.infer<typeof agreementRow>;

/** How far two coders agree, before a third person settles. */
export const getAgreement = endpoint({
  method: 'GET',
  path: '/api/coding/agreement',
  access: CODERS,
  query: surveyQuery,
  reply: z.object({ rows: z.array(agreementRow) }),
});

/** Every incident with its screened and coded crime, its ICCS codes and who coded, as CSV. */
export const getCodingCsv = endpoint({
  method: 'GET',
  path: '/api/coding.csv',
  access: CODERS,
  query: surveyQuery,
  answers: 'text/csv',
  reply: z.string(),
});
