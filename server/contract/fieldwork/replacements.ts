import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { surveyKey } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';
import { householdState, type Tried } from './disposition.ts';

/** Why no reserve is released for a case. */
export type WhyNotReplaced = 'interviewed' | 'not-final';

/**
 * Whether another dwelling may stand in for one, and if not, why. Each of its households has to be at its end without
 * an interview: not reached, only when it was looked for as often as the rule wants. An interview that was begun is
 * one, however far it came: whoever leads the fieldwork must not learn that.
 *
 * @param households the visits to each household of the dwelling
 * @param isInterviewed whether an interview of one of them counts, or waits for a decision
 */
export function whyNotReplaced(
  households: readonly (readonly Tried[])[],
  isInterviewed: boolean,
): WhyNotReplaced | undefined {
  const isBegun = households.flat().some(({ outcome }) => outcome === 'complete' || outcome === 'incomplete');
  if (isInterviewed || isBegun) return 'interviewed';
  return households.every((visits) => householdState(visits) === 'closed') ? undefined : 'not-final';
}

/**
 * Releases the next reserve of the same stratum and primary unit, in the order of the sample, to stand in for a
 * dwelling that is at its end without an interview; whoever has that gets it. Nobody chooses which. The original stays
 * in the sample with its disposition and counts in the rates.
 */
export const replaceCase = endpoint({
  method: 'POST',
  path: '/api/replacements',
  access: whoMay('leadFieldwork'),
  body: z.object({
    survey: surveyKey.optional(),
    caseId: z.string().min(1).max(100),
    /** Goes into the audit trail. */
    reason: z.string().trim().min(1).max(500),
  }),
  reply: z.object({ caseId: z.string() }),
});
