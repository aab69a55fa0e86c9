import { inComment } from '../print-head.ts';

/** A comment ends with the point at the end of its line. */
export function commentSpss(text: string): string {
  return `* ${inComment(text).replace(/\.+$/, '')}.`;
}
