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

/** How much was done with the versions of a questionnaire in all editions: numbers alone, no case, tablet or answer. */
export const getVersionWork = endpoint({
  method: 'GET',
  path: '/api/questionnaires/work/:id',
  access: whoMay('design'),
  reply: z.object({
    /** Those with which something was done. */
    versions: z.array(
      z.object({
        version: z.string(),
        /** That the server has. */
        interviews: z.int().min(0),
        /** Tablets in use that keep it, as they said last. */
        tablets: z.int().min(0),
        /** Keys of the editions on tablets whose new interviews use it today. */
        forNew: z.array(z.string()),
        /** Interviews that are begun with it there; absent where new ones are: tablets do not tell that. */
        drafts: z.int().min(0).exactOptional(),
      }),
    ),
    /**
     * Drafts of interviews that tablets have backed up, of every questionnaire: they are sealed, and nobody but the
     * tablet knows with which version each is.
     */
    backedUpDrafts: z.int().min(0),
  }),
});

export type VersionWork = z.output<typeof getVersionWork.reply>;
