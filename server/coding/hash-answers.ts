import { hash } from 'node:crypto';
import type { Value } from '#questionnaires';

/**
 * Hash of the answers in an incident's forms, the same for any order of the answers. A coding names it as its
 * `basis` and holds for these answers alone.
 *
 * @returns SHA-256 in hexadecimal
 */
export function hashAnswers(answers: Readonly<Record<string, Value>>): string {
  const sorted = Object.entries(answers).sort(([name], [otherName]) => (name < otherName ? -1 : 1));
  return hash('sha256', JSON.stringify(sorted), 'hex');
}
