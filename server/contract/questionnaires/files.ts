import { z } from 'zod';
import type { CarriedRemark } from '#questionnaires';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';
import { questionnairePackage } from './packages.ts';

const count = z.int().min(0);

/** What became of everything in a workbook, or could not be said in one. */
const carried = z.object({
  /** The first 2,000. */
  remarks: z.array(z.custom<CarriedRemark>()),
  /** All of them. */
  counts: z.object({ lost: count, changed: count, note: count }),
});

export type CarriedReply = z.infer<typeof carried>;

/** A questionnaire as a file has it. */
const questionnaireInFile = z.object({
  id: z.string(),
  version: z.string(),
  /** By language. */
  title: z.record(z.string(), z.string()),
  languages: z.array(z.string()),
  forms: count,
  questions: count,
  /** What is to be corrected before it can be published. */
  errors: count,
  /** Whether this server has published it: `same` files under its id and version, or `other` ones. */
  here: z.enum(['no', 'same', 'other']),
});

export type QuestionnaireInFile = z.infer<typeof questionnaireInFile>;

/**
 * Reads a file that somebody brings: a package of a questionnaire, or the workbook (`.xlsx`) of an XLSForm. Nothing is
 * kept. A draft begins with `importPackage` when a person has seen what the file holds: with the file itself where it
 * is a package, and with `package` where it is a workbook.
 */
export const readQuestionnaireFile = endpoint({
  method: 'POST',
  path: '/api/questionnaires/files',
  access: whoMay('design'),
  accepts: 'workbook',
  query: z.strictObject({
    /** Of the file, without its ending: what a questionnaire is called whose workbook does not say it. */
    name: z.string().max(100).default('imported'),
  }),
  reply: z.object({
    kind: z.enum(['package', 'workbook']),
    /** Absent where no questionnaire can be made of the workbook; the remarks say why. */
    found: questionnaireInFile.exactOptional(),
    carried,
    package: questionnairePackage.exactOptional(),
  }),
});

/** A published version as the workbook (`.xlsx`) of an XLSForm. For a link: only other programs read the reply. */
export const exportXlsform = endpoint({
  method: 'GET',
  path: '/api/questionnaires/xlsforms/:id/:version',
  access: whoMay('design'),
  answers: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  reply: z.custom<Uint8Array>(),
});

/** What of a published version an XLSForm cannot say. */
export const getXlsformReport = endpoint({
  method: 'GET',
  path: '/api/questionnaires/xlsforms/:id/:version/report',
  access: whoMay('design'),
  reply: carried,
});
