import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { surveyQuery } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';
import { outcomeRatesReply } from './outcome-rates.ts';
import { visitOutcome } from './outcomes.ts';
import { visitBody, visitFields } from './visit.ts';

/**
 * Proof that a visit is stored. A tablet marks it as sent only when the hash is that of the bytes it sent; under
 * another epoch it sends it again.
 */
export const visitReceipt = z.object({ id: z.string(), sha256: z.string(), epoch: z.string(), receivedAt: z.string() });

export type VisitReceipt = z.infer<typeof visitReceipt>;

/**
 * Sends one visit under the id that the device made. Visits may come in any order and as often as needed: the same
 * again gives the same receipt (200 instead of 201), other content under the same id is stored beside it and counts
 * for nothing. How far a case is follows from its visits; nobody sends that.
 */
export const putVisit = endpoint({
  method: 'PUT',
  path: '/api/visits/:id',
  access: whoMay('interview'),
  forFormer: true,
  body: visitBody,
  reply: visitReceipt,
});

/** A visit as another tablet gets it: without its note and its end. */
export const knownVisit = visitFields.omit({ ended: true }).extend({ id: z.string() });

export type KnownVisit = z.infer<typeof knownVisit>;

/**
 * The visits to the cases of the interviewer who is signed in, whoever made them: who takes over a case goes on where
 * the other one stopped.
 */
export const listVisits = endpoint({
  method: 'GET',
  path: '/api/visits',
  access: whoMay('interview'),
  reply: z.object({ visits: z.array(knownVisit) }),
});

/** Where a household stands, as far as a supervisor may know: neither how long a visit took nor how far it came. */
export const householdProgress = z.object({
  household: z.number().int(),
  visits: z.number().int(),
  state: z.enum(['untried', 'open', 'appointment', 'closed']),
  /** What came of the latest visit. */
  outcome: visitOutcome.optional(),
  /** Present where it was by telephone. */
  channel: z.literal('telephone').optional(),
  /** The quarter of a day in which the latest visit began. */
  latest: z.string().optional(),
  /** When somebody goes there again. */
  next: z.string().optional(),
});

export type HouseholdProgress = z.infer<typeof householdProgress>;

export const caseProgress = z.object({
  caseId: z.string(),
  label: z.string(),
  interviewer: z.string().optional(),
  /** The case that it stands in for. */
  replaces: z.string().optional(),
  /** The case that stands in for it. */
  replacedBy: z.string().optional(),
  households: z.array(householdProgress),
});

export type CaseProgress = z.infer<typeof caseProgress>;

/** How far each dwelling of the sample is, 200 a page, in the order of the cases. */
export const listProgress = endpoint({
  method: 'GET',
  path: '/api/visits/progress',
  access: whoMay('settleInterviews'),
  query: surveyQuery.extend({ page: z.coerce.number().int().min(1).max(100_000).default(1) }),
  reply: z.object({
    cases: z.array(caseProgress),
    total: z.number().int(),
    /** Reserves that were not released yet. */
    reserves: z.number().int(),
  }),
});

/** Response, cooperation, refusal and contact rates of an edition, and of each interviewer or PSU. */
export const getOutcomeRates = endpoint({
  method: 'GET',
  path: '/api/visits/rates',
  access: whoMay('settleInterviews'),
  scopes: ['fieldwork:read'],
  query: surveyQuery.extend({ by: z.enum(['interviewer', 'psu']).default('interviewer') }),
  reply: z.object({
    /** With the cases that stand in for others. */
    all: outcomeRatesReply,
    /** Without them; absent where there are none. */
    original: outcomeRatesReply.optional(),
    /** In order of name; nameless is what nobody has. */
    groups: z.array(outcomeRatesReply.extend({ name: z.string().optional() })),
  }),
});

export type RatesReply = z.infer<typeof getOutcomeRates.reply>;
