import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { comingVersion } from './questionnaires/version-on-day.ts';
import { area, foundIn } from './sample-units.ts';
import { surveyKey, surveyOffice, surveyState } from './surveys.ts';
import { whoMay } from './who-sees-what.ts';

/** How far a case is: nothing received yet, or the status of the submission that counts for it. */
export const caseStatus = z.enum(['new', 'accepted', 'held', 'quarantined', 'waiting', 'returned']);

export type CaseStatus = z.infer<typeof caseStatus>;

/** What a supervisor wrote about a question of an interview that goes back; only of one that everybody is asked. */
export const questionComment = z.strictObject({
  /** Form instance, e.g. `control` or `member.2`. */
  form: z.string().min(1).max(100),
  name: z.string().min(1).max(100),
  comment: z.string().trim().min(1).max(500),
});

export type QuestionComment = z.infer<typeof questionComment>;

/** How often an interview of a case was returned, and why it was the last time. */
export const caseReturn = z.object({
  times: z.number().int().positive(),
  reason: z.string(),
  /** About single questions, in their order. */
  comments: z.array(questionComment).optional(),
});

export type CaseReturn = z.infer<typeof caseReturn>;

/** One dwelling to interview. Holds no personal data: addresses are kept apart. */
export const caseReply = z.object({
  /** Key of its edition. */
  survey: z.string(),
  caseId: z.string(),
  /** Seeds the draw of the adult; fixed when the sample is imported. */
  seed: z.string(),
  area,
  stratum: z.string(),
  psu: z.string(),
  label: z.string(),
  /** Of a further household: the dwelling that it was found in, and its number there. */
  found: foundIn.optional(),
  status: caseStatus,
  /** Absent while none of its interviews was returned. Stays when a later one counts. */
  returned: caseReturn.optional(),
  instrument: z.string(),
  /** For new interviews; a coming one of its edition from its day on. */
  version: z.string(),
});

export type CaseReply = z.infer<typeof caseReply>;

/**
 * The cases of the interviewer who is signed in, of the editions in the field and of closed ones: an interview
 * that was begun is finished and sent.
 */
export const listAssignments = endpoint({
  method: 'GET',
  path: '/api/assignments',
  access: whoMay('interview'),
  reply: z.object({
    /** The editions of the cases. */
    surveys: z.array(
      z.object({
        key: z.string(),
        title: z.record(z.string(), z.string()),
        state: surveyState,
        office: surveyOffice.optional(),
        /**
         * Versions for new interviews from a day on that has not come everywhere. The tablet keeps them before, and
         * begins interviews with them from that day of its own calendar on, whatever the cases say.
         */
        coming: z.array(comingVersion).optional(),
      }),
    ),
    cases: z.array(caseReply),
  }),
});

/** Assigns cases to an interviewer; a case of somebody else leaves that person. */
export const assignCases = endpoint({
  method: 'POST',
  path: '/api/assignments',
  access: whoMay('leadFieldwork'),
  body: z.object({
    survey: surveyKey.optional(),
    caseIds: z.array(z.string().min(1).max(100)).min(1).max(10_000),
    interviewer: z.string().max(100),
  }),
  reply: z.object({ assigned: z.number().int() }),
});
