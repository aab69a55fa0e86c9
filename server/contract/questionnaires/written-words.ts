import { z } from 'zod';

/** Whether somebody who looks at a text sees anything: spaces and invisible characters alone are no words. */
export function isWritten(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/** Words for others to read. */
export const writtenWords = z.string().trim().refine(isWritten, 'words that can be read');
