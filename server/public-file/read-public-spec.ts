import { basename } from 'node:path';
import { type PublicFileSpec, publicFileSpec } from '#contract';
import { shapeProblems } from '#questionnaires';
import { placesInJson } from '../files/json-places.ts';
import { parseJsonText } from '../files/parse-json-text.ts';
import { printable } from '../files/printable.ts';
import { readText } from '../files/read-text.ts';

const LIMITS = { what: 'the specification of a public-use file', mostBytes: 1_000_000 };

/** A specification, or everything that is wrong with its file, a line each: where, what, what to do. */
export function readPublicSpec(
  path: string,
): { readonly spec: PublicFileSpec; readonly lineOf: (problem: string) => string } | { readonly problems: string[] } {
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
  const placeOf = placesInJson(read.text);
  const parsed = publicFileSpec.safeParse(value);
  if (parsed.success)
    return {
      spec: parsed.data,
      lineOf: (problem) => {
        const path = problem.slice(0, problem.indexOf(':')).split('.');
        const { line, column } = placeOf(path);
        return printable(`${file}, line ${line}, column ${column}: ${problem}`);
      },
    };
  return {
    problems: shapeProblems(parsed.error.issues, value).map(({ path: at, message }) => {
      const { line, column } = placeOf(at);
      const part = at.join('.') || 'the top level';
      return printable(
        `${file}, line ${line}, column ${column}: ${part}: ${message}; correct it as docs/public-files.md says`,
      );
    }),
  };
}
