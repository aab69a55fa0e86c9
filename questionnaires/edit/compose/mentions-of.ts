import { isJsonList, isJsonRecord, type Json } from '../json.ts';
import { type DraftFiles, keyOf, type Path } from '../places.ts';

/**
 * Where a name is said: as a value of its own (a list, a crime, a form), or in braces in a condition or a text; a named
 * condition behind its sign. What says it only because it is called so is not among them.
 *
 * @param except places that are not looked at, with all that is in them
 */
export function mentionsOf(files: DraftFiles, name: string, except: readonly Path[]): Path[] {
  const found: Path[] = [];
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`\\{${escaped}\\}|@${escaped}\\b|'${escaped}'`);
  const skipped = new Set(except.map((path) => path.join('\n')));
  const look = (value: Json, path: Path): void => {
    if (skipped.has(path.join('\n'))) return;
    if (typeof value === 'string') {
      const isOwnName = path.at(-1) === 'name' || path.at(-1) === 'key' || path.at(-1) === 'id';
      if ((value === name && !isOwnName) || pattern.test(value)) found.push(path);
    } else if (isJsonList(value)) {
      for (const [place, item] of value.entries()) look(item, [...path, keyOf(item) ?? String(place + 1)]);
    } else if (isJsonRecord(value)) {
      for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
    }
  };
  for (const [file, content] of Object.entries(files)) look(content, [file]);
  return found;
}
