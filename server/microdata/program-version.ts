import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of this program, as its package says. */
export function programVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  return String((JSON.parse(text) as { version?: unknown }).version ?? 'unknown');
}
