import { z } from 'zod';
import type { DraftFiles } from '#questionnaires';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';

/** The files of a published version with those that accompany it, as a designer reads them. */
export const getVersionFiles = endpoint({
  method: 'GET',
  path: '/api/questionnaires/versions/:id/:version',
  access: whoMay('design'),
  reply: z.object({ files: z.custom<DraftFiles>() }),
});

/** How much was done with the versions of a questionnaire in all editions: numbers alone, no case and no answer. */
export const getVersionWork = endpoint({
  method: 'GET',
  path: '/api/questionnaires/work/:id',
  access: whoMay('design'),
  reply: z.object({
    /** Those with at least one interview. */
    versions: z.array(z.object({ version: z.string(), interviews: z.int().min(1) })),
    /**
     * Drafts of interviews that tablets have backed up, of every questionnaire: they are sealed, and nobody but the
     * tablet knows with which version each is.
     */
    backedUpDrafts: z.int().min(0),
  }),
});

export type VersionWork = z.output<typeof getVersionWork.reply>;
