import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';
import { draftHead, questionnaireId } from './drafts.ts';

/** What a package says it is; another number is another shape. */
export const PACKAGE_FORMAT = 'cifra-questionnaire-1';

/** A questionnaire in one file, as it goes from one Cifra to another. */
export const questionnairePackage = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  id: z.string(),
  version: z.string(),
  /** SHA-256 (hexadecimal) of its files, each with its name, its length and its bytes, in the order of the names. */
  sha256: z.string(),
  /** Texts of its files, by name. */
  files: z.record(z.string(), z.string()),
});

export type QuestionnairePackage = z.infer<typeof questionnairePackage>;

/** A published version as a package, without comments. */
export const exportPackage = endpoint({
  method: 'GET',
  path: '/api/questionnaires/packages/:id/:version',
  access: whoMay('design'),
  reply: questionnairePackage,
});

/** Why a package is not taken. It stands in `flaw` of the problem, with what its sentence names: a file, a line. */
export type PackageFlaw =
  | 'not-json'
  | 'too-complex'
  | 'not-a-package'
  | 'other-format'
  | 'too-many-files'
  | 'file-name'
  | 'file-not-json'
  | 'repeated-name'
  | 'hash'
  | 'other-name'
  /** Its id or its version is none that can be published. */
  | 'wrong-name';

/**
 * A package becomes a draft, never a version: whoever brings it reads and publishes it here. Sent twice, it is the same
 * draft. The body is the file, at most 25 MB.
 */
export const importPackage = endpoint({
  method: 'POST',
  path: '/api/questionnaires/drafts/:draft/package',
  access: whoMay('design'),
  accepts: 'raw',
  query: z.strictObject({
    /** Id of a questionnaire of its own; left out, it keeps the one that it has. */
    as: questionnaireId.exactOptional(),
  }),
  reply: draftHead,
});
