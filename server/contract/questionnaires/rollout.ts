import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';
import { serverDay } from './version-on-day.ts';

const id = z.string().min(1).max(100);

const version = z.string().min(1).max(40);

/** A version of an edition's questionnaire, and how far its tablets are. */
const versionOfSurvey = z.object({
  version: z.string(),
  /** First day on which interviews are begun with it; absent: from the start of the edition. */
  from: serverDay.exactOptional(),
  /** `now` for new interviews; `earlier`: no new ones; `coming`: its day has not come, and it can be taken back. */
  state: z.enum(['earlier', 'now', 'coming']),
  /** Tablets that keep its content. */
  tablets: z.int(),
  /** Interviews that are begun with it and not finished, on all tablets, as they said last. Told of earlier ones. */
  drafts: z.int(),
});

export type VersionOfSurvey = z.infer<typeof versionOfSurvey>;

const versionsOfSurvey = z.object({
  /** Of the questionnaire. */
  id: z.string(),
  /** Today by the clock of the server, in UTC: the first day that can be chosen. */
  today: serverDay,
  /** In their order. */
  versions: z.array(versionOfSurvey),
  /** Tablets in use by interviewers who have cases of the edition. */
  tablets: z.int(),
  /** Published versions of the questionnaire, the newest first. */
  offered: z.array(
    z.object({
      version: z.string(),
      note: z.string(),
      /** Whether a folder brought it, as those that come with the platform, and nobody published it. */
      isFromFolder: z.boolean(),
    }),
  ),
});

export type VersionsOfSurvey = z.infer<typeof versionsOfSurvey>;

/** The versions of an edition, and which are on how many tablets. */
export const getSurveyVersions = endpoint({
  method: 'GET',
  path: '/api/surveys/:survey/versions',
  access: whoMay('administer'),
  reply: versionsOfSurvey,
});

/**
 * Uses a published version for interviews that are begun from a day on. Refused: a day that is past everywhere or
 * before that of the version that comes last, another questionnaire, an edition that is closed.
 */
export const addSurveyVersion = endpoint({
  method: 'POST',
  path: '/api/surveys/:survey/versions',
  access: whoMay('administer'),
  body: z.strictObject({ id, version, from: serverDay }),
  reply: versionsOfSurvey,
});

/** Takes a version back whose day has not come. One with which an interview may have been begun stays. */
export const takeBackSurveyVersion = endpoint({
  method: 'DELETE',
  path: '/api/surveys/:survey/versions/:version',
  access: whoMay('administer'),
  query: z.strictObject({ from: serverDay }),
  reply: versionsOfSurvey,
});

/** What a version changes after the one that would come before it, for who decides from when it is used. */
export const getVersionChanges = endpoint({
  method: 'GET',
  path: '/api/surveys/:survey/versions/:version/changes',
  access: whoMay('administer'),
  query: z.strictObject({ language: z.enum(['es', 'en', 'pt', 'fr']) }),
  reply: z.object({
    /** The version that it is compared with. */
    before: z.string(),
    /** How many changes have each verdict: `mapped` are those that a mapping of the version answers. */
    verdicts: z.object({ breaks: z.int(), mapping: z.int(), mapped: z.int(), safe: z.int() }),
    /** The gravest first, at most 100 of each verdict: the change and the reason, in the language. */
    changes: z.array(
      z.object({ verdict: z.enum(['breaks', 'mapping', 'mapped', 'safe']), sentence: z.string(), reason: z.string() }),
    ),
  }),
});

export type VersionChanges = z.infer<typeof getVersionChanges.reply>;

/**
 * A tablet says which questionnaires it keeps, in place of what it said before, and how many interviews are begun there
 * with those that new interviews do not use any more. It says neither which cases nor anything that was answered.
 */
export const putKeptQuestionnaires = endpoint({
  method: 'PUT',
  path: '/api/devices/:id/questionnaires',
  access: whoMay('interview'),
  body: z.strictObject({
    questionnaires: z
      .array(
        z.strictObject({
          id,
          version,
          /** Of its content, as `getInstrument` has it. */
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
          drafts: z.int().min(0).max(10_000),
        }),
      )
      .max(200)
      .refine((all) => new Set(all.map((one) => `${one.id} ${one.version}`)).size === all.length, 'each version once'),
  }),
  reply: z.null(),
});
