import { createHash } from 'node:crypto';
import { forInterview } from '#questionnaires';
import type { PublishedInstrument } from '../model.ts';
import { DERIVATION } from './derived-interview.ts';

/**
 * Name of the rules by which interviews of a version are derived: those of the program and those that the files
 * of the questionnaire set. Another name says that they have to be derived again.
 */
export function rulesOf({ files }: PublishedInstrument): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(forInterview(files)))
    .digest('hex')
    .slice(0, 16);
  return `${DERIVATION}-${hash}`;
}
