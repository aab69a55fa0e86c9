import { z } from 'zod';
import type { NotTaken, Operation } from '#questionnaires';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';

const language = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i);

/** The texts of a draft as a workbook (`.xlsx`) to translate. For a link: nobody reads the reply but a spreadsheet. */
export const exportDraftTexts = endpoint({
  method: 'GET',
  path: '/api/questionnaires/drafts/:draft/texts',
  access: whoMay('design'),
  query: z.strictObject({
    /** The one into which is translated; all but the source when left out. */
    language: language.exactOptional(),
    /** Language of the person who translates: of the explanation and the words for states. */
    reader: language.default('es'),
  }),
  answers: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  reply: z.custom<Uint8Array>(),
});

/** The same texts as CSV, without the sheet that explains them. */
export const exportDraftTextsCsv = endpoint({
  method: 'GET',
  path: '/api/questionnaires/drafts/:draft/texts.csv',
  access: whoMay('design'),
  query: exportDraftTexts.query,
  answers: 'text/csv',
  reply: z.string(),
});

/**
 * Reads a workbook (`.xlsx`) or CSV of texts that somebody worked on, against the draft as it stands. Nothing is
 * changed: the operations are sent as a change when a person has seen what is taken over and what is not.
 */
export const readDraftTexts = endpoint({
  method: 'POST',
  path: '/api/questionnaires/drafts/:draft/texts',
  access: whoMay('design'),
  accepts: 'workbook',
  query: z.strictObject({
    /** Of the file: that of the one sheet of a CSV. */
    name: z.string().max(100).default('texts'),
  }),
  reply: z.object({
    operations: z.array(z.custom<Operation>()),
    /** Texts that are written. */
    written: z.int().min(0),
    /** Texts of which only the state changes. */
    marked: z.int().min(0),
    /** Changed cells that are not taken over: the first 2,000. */
    notTaken: z.array(z.custom<NotTaken>()),
    /** All of them. */
    notTakenCount: z.int().min(0),
  }),
});
