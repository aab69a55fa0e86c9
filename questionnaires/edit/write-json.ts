import { isJsonList, type Json } from './json.ts';

/** Longest line, in characters. */
const LINE = 120;

/**
 * A file of a questionnaire as it is kept: two blanks for each level, each name on a line of its own, a list of words
 * or numbers on one line where it fits. All files of the built-in questionnaires are written this way, so that in a
 * version control only what changed differs.
 */
export function writeJson(value: Json): string {
  return `${written(value, '', 0)}\n`;
}

/** @param used characters of the line that are taken: before the value, and by the comma after it */
function written(value: Json, indent: string, used: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (isJsonList(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null)) {
      const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
      if (used + line.length <= LINE || value.length === 0) return line;
    }
    return `[\n${value.map((item) => inner + written(item, inner, inner.length)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([name, item], place) => {
    const before = `${inner}${JSON.stringify(name)}: `;
    return before + written(item, inner, before.length + (place < entries.length - 1 ? 1 : 0));
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
