import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** Who codes: the office's people who do not interview. */
const CODERS = ['supervisor', 'statistician'] as const;

/** Two people code an event without knowing of each other; where they differ a third settles. */
export const codingRound = z.enum(['first', 'second', 'adjudication']);

export type CodingRound = z.infer<typeof codingRound>;

export const codingOutcome = z.enum(['crime', 'not_a_crime', 'duplicate']);

export type CodingOutcome = z.infer<typeof codingOutcome>;

/** Where an event stands. */
export const codingList = z.enum(['to_code', 'second', 'disagreement', 'done']);

export type CodingList = z.infer<typeof codingList>;

const language = z.enum(['es', 'en', 'pt', 'fr']);

/** A code that ICCS 2015 can have, by the pattern of the catalogue's lint; the client reads it without loading the questionnaires. */
export const iccs2015Code = z.string().regex(/^(0[1-9]|1[01])((0[1-9]|1[01]|19)([1-9][1-9]?)?)?$/, 'an ICCS 2015 code');

/** One coding as it is shown; only to those who may know it. */
export const codingReply = z.object({
  round: codingRound,
  outcome: codingOutcome,
  crimeCoded: z.string().optional(),
  iccs: z.string().optional(),
  /** The other event of the interview, e.g. `robbery.2`. */
  duplicateOf: z.string().optional(),
  note: z.string().optional(),
  coder: z.string(),
  codedAt: z.string(),
  /** False when the answers have changed since: it is kept and counts no more. */
  current: z.boolean(),
});

export type CodingReply = z.infer<typeof codingReply>;

const filter = z.object({ list: codingList.default('to_code'), crime: z.string().max(100).optional() });

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
 * The events of one list that the person who asks can code, 50 a page, in an order of his own, so that two people seldom meet. An event
 * that he coded first is not in his list `second`, one whose two codings include his is not in his list `disagreement`.
 */
export const listIncidentsToCode = endpoint({
  method: 'GET',
  path: '/api/coding/events',
  access: CODERS,
  query: filter.extend({ page: z.coerce.number().int().min(1).max(100_000).default(1) }),
  reply: z.object({
    counts: z.record(codingList, z.number().int()),
    /** In no list of his: they wait for another person. */
    waiting: z.number().int(),
    /** Share of the events that a second person codes, 0 to 1. */
    secondShare: z.number(),
    /** Crimes with events, and what the questionnaire calls them, by language. */
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
  /** Not known, refused or not applicable. */
  missing: z.boolean(),
});

export type IncidentFactReply = z.infer<typeof incidentFactReply>;

/** What a coder sees of an event: the answers that its code needs, in the language asked for; no case, name, place or date. */
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
    /** The event was coded on answers that have changed since. */
    outdated: z.boolean(),
    crime: z.object({ key: z.string(), name: z.string(), level: z.enum(['household', 'person', 'member']) }),
    /** By the catalogue's rules. */
    iccs: z.string(),
    facts: z.array(incidentFactReply),
    /** Crimes of the same level, and the codes of each. */
    choices: z.array(z.object({ crime: z.string(), name: z.string(), codes: z.array(z.string()) })),
    /** Other events of the same interview that it may repeat. */
    others: z.array(z.object({ place: z.string(), name: z.string(), facts: z.array(incidentFactReply) })),
    codings: z.array(codingReply),
    /** The event of the list named in the query that follows, for whoever leaves this one. */
    next: z.string().optional(),
    /** Others in that list. */
    left: z.number().int(),
  }),
});

export type IncidentToCodeReply = z.infer<(typeof getIncidentToCode)['reply']>;

const GIVEN = {
  basis: z.string().regex(/^[0-9a-f]{64}$/, 'the basis that came with the event'),
  round: codingRound,
  note: z.string().trim().max(500).optional(),
};

export const codingBody = z.discriminatedUnion('outcome', [
  z.strictObject({
    ...GIVEN,
    outcome: z.literal('crime'),
    crimeCoded: z.string().min(1).max(100),
    iccs: z.string().regex(/^\d{2,6}$/, 'two to six digits'),
  }),
  z.strictObject({ ...GIVEN, outcome: z.literal('not_a_crime') }),
  z.strictObject({ ...GIVEN, outcome: z.literal('duplicate'), duplicateOf: z.string().min(1).max(110) }),
]);

export type CodingBody = z.infer<typeof codingBody>;

/**
 * Codes an event. A note is required for a code outside of the crime's own, for what is no crime, and to settle a disagreement. The same again
 * changes nothing.
 */
export const codeIncident = endpoint({
  method: 'POST',
  path: '/api/coding/events/:event',
  access: CODERS,
  query: filter,
  body: codingBody,
  reply: z.object({
    list: codingList,
    /** The next event of the list that the query names; none when it is empty. */
    next: z.string().optional(),
    left: z.number().int(),
  }),
});

export const agreementRow = z.object({
  /** Crime of the screener; absent in the row of all of them. */
  crime: z.string().optional(),
  /** Events that two people coded. */
  n: z.number().int(),
  agreed: z.number().int(),
  /** Cohen's kappa of the whole decision, ICCS code included, and its standard error; null where it is not defined. */
  kappa: z.number().nullable(),
  kappaSe: z.number().nullable(),
});

export type AgreementRow = z.infer<typeof agreementRow>;

/** How far two coders agree, before anybody settled. */
export const getAgreement = endpoint({
  method: 'GET',
  path: '/api/coding/agreement',
  access: CODERS,
  reply: z.object({ rows: z.array(agreementRow) }),
});

/** Every event with its screened and coded crime, its ICCS codes and who coded, as CSV. */
export const getCodingCsv = endpoint({
  method: 'GET',
  path: '/api/coding.csv',
  access: CODERS,
  answers: 'text/csv',
  reply: z.string(),
});
