import { createHash } from 'node:crypto';
import type { Value } from '#questionnaires';

/**
 * Hash of what an event's forms say, whatever the order in which they say it. A coding holds for these answers alone.
 *
 * @returns SHA-256 in hexadecimal
 */
export function hashAnswers(answers: Readonly<Record<string, Value>>): string {
  const sorted = Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
