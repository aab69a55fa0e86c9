import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { surveyKey, surveyQuery } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';

/** The most minutes that somebody says beforehand. */
export const MOST_MINUTES = 240;

/**
 * An interviewer is at a dwelling and says until when. Nothing of where the tablet is: the dwelling is the only place.
 * Every state says all that is known, so that states may come in any order: an alarm and an end stay.
 */
export const checkInBody = z.object({
  survey: surveyKey,
  caseId: z.string().min(1).max(100),
  /** Out again before this instant. */
  due: z.iso.datetime({ offset: true }).max(40),
  /** The interviewer asked for help, without a sign of it. */
  alarm: z.boolean(),
  ended: z.boolean(),
});

export type CheckInBody = z.infer<typeof checkInBody>;

/** Sends how a check-in stands, under the id that the device made. */
export const putCheckIn = endpoint({
  method: 'PUT',
  path: '/api/check-ins/:id',
  access: whoMay('interview'),
  body: checkInBody,
  reply: z.object({ id: z.string() }),
});

/** Somebody to ask after. */
export const openCheckIn = z.object({
  id: z.string(),
  interviewer: z.string(),
  caseId: z.string(),
  due: z.string(),
  alarm: z.boolean(),
});

export type OpenCheckIn = z.infer<typeof openCheckIn>;

/**
 * Interviewers who asked for help, and those who are not out in time, alarms first. Nobody else is listed: how long
 * somebody is in a dwelling says how much there was to tell.
 */
export const listCheckIns = endpoint({
  method: 'GET',
  path: '/api/check-ins',
  access: whoMay('settleInterviews'),
  query: surveyQuery,
  reply: z.object({ checkIns: z.array(openCheckIn) }),
});

/** A supervisor has reached the interviewer. */
export const settleCheckIn = endpoint({
  method: 'POST',
  path: '/api/check-ins/:id/settle',
  access: whoMay('settleInterviews'),
  reply: z.null(),
});
