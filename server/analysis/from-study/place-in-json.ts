/**
 * Where a part of a JSON text stands: line and column, from 1, of the last key of a path. Keys are searched
 * one after the other. An element of a list is found by counting the elements before it; those must not hold
 * lists or objects.
 */
export function placeInJson(text: string, path: readonly PropertyKey[]): { line: number; column: number } {
  let offset = 0;
  for (const part of path) {
    const found =
      typeof part === 'number' ? elementAt(text, offset, part) : text.indexOf(JSON.stringify(String(part)), offset);
    if (found < 0) break;
    offset = found;
  }
  return lineAndColumn(text, offset);
}

function elementAt(text: string, offset: number, index: number): number {
  const start = text.indexOf('[', offset) + 1;
  const separator = /^\s*\{/.test(text.slice(start)) ? '}' : ',';
  let found = start;
  for (let before = 0; before < index && found > 0; before++) found = text.indexOf(separator, found) + 1;
  return found + (/^[\s,]*/.exec(text.slice(found))?.[0].length ?? 0);
}

/** Line and column, from 1, of an offset in a text. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
