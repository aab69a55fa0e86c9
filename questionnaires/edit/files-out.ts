import { isSameJson, type Json } from './json.ts';
import type { DraftFiles } from './places.ts';
import { writeJson } from './write-json.ts';

/**
 * The texts of the files of a draft. A file that says the same as the one it began with keeps the bytes of that one:
 * what nobody changed differs in nothing.
 *
 * @param began texts of the files with which the draft began, by name; a byte order mark at their start is kept
 */
export function filesOut(files: DraftFiles, began: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([file, content]) => {
      const before = Object.hasOwn(began, file) ? began[file] : undefined;
      const isSame = before !== undefined && isSameJson(JSON.parse(before.replace(/^\uFEFF/, '')) as Json, content);
      return [file, isSame ? before : writeJson(content)];
    }),
  );
}
