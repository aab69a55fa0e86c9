import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { journalEntry } from '../submission-body.ts';
import { surveyQuery } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';

/**
 * The open part of the own interview that a supervisor returned, for the tablet to go on with: what everybody is
 * asked, and nothing that was told of incidents or in sealed parts. Those are asked again. Only while the case is
 * returned, and only for who made the interview and still has the case.
 */
export const getReturnedInterview = endpoint({
  method: 'GET',
  path: '/api/returned/:caseId',
  access: whoMay('interview'),
  query: surveyQuery,
  reply: z.object({
    /** Id of the submission that was returned; the next one has an id of its own. */
    id: z.string(),
    survey: z.string(),
    caseId: z.string(),
    instrument: z.string(),
    version: z.string(),
    /**
     * Numbered from 1, and all at the instant of the first: neither how many entries lie between two of them nor how
     * long something took is told.
     */
    entries: z.array(journalEntry),
  }),
});

export type ReturnedInterviewReply = z.infer<typeof getReturnedInterview.reply>;
