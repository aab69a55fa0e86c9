import { basename } from 'node:path';
import { rulesSchema, type SuppressionRules } from '#contract';
import { shapeProblems } from '#questionnaires';
import { placesInJson } from '../files/json-places.ts';
import { parseJsonText } from '../files/parse-json-text.ts';
import { printable } from '../files/printable.ts';
import { readText } from '../files/read-text.ts';

const LIMITS = { what: 'the rules of a release', mostBytes: 100_000 };

/** Rules of a release, or everything that is wrong with their file, a line each: where, what, what to do. */
export function readRules(path: string): { readonly rules: SuppressionRules } | { readonly problems: string[] } {
  const read = readText(path, LIMITS);
  if (!('text' in read)) return { problems: [printable(`${path}: ${read.fault.problem}; ${read.fault.remedy}`)] };
  const file = basename(path);
  const { value, faults } = parseJsonText(read.text);
  if (value === undefined || faults.length > 0)
    return {
      problems: faults.map(({ line, column, why, remedy }) =>
        printable(`${file}, line ${line}, column ${column}: it is not JSON (${why}); ${remedy}`),
      ),
    };
  const parsed = rulesSchema.safeParse(value);
  if (parsed.success) return { rules: parsed.data };
  const placeOf = placesInJson(read.text);
  return {
    problems: shapeProblems(parsed.error.issues, value).map(({ path: at, message }) => {
      const { line, column } = placeOf(at);
      const part = at.join('.') || 'the top level';
      return printable(
        `${file}, line ${line}, column ${column}: ${part}: ${message}; correct it as docs/publication.md says`,
      );
    }),
  };
}
