import { basename } from 'node:path';
import { type PublicFileSpec, type PublicSpecFinding, publicFileSpec } from '#contract';
import { shapeProblems } from '#questionnaires';
import { placesInJson } from '../files/json-places.ts';
import { type JsonFault, parseJsonText } from '../files/parse-json-text.ts';
import { printable } from '../files/printable.ts';
import { readText } from '../files/read-text.ts';
import type { PublicProblem } from './problems/public-problem.ts';

const LIMITS = { what: 'the specification of a public-use file', mostBytes: 1_000_000 };

/** What is wrong with a text that is no usable JSON. */
const WRONG: Readonly<Record<JsonFault['kind'], (path: string, why: string) => string>> = {
  'not-json': (_, why) => `it is not JSON (${why})`,
  'too-deep': (path) => `${path} is nested too deeply`,
  'repeated-key': (path) => `${path} stands there twice`,
  'reserved-key': (path) => `${path} has a name that cannot be used`,
};

/** A specification that was read, and where what is wrong with it for some records stands in its text. */
export interface PublicSpecRead {
  readonly spec: PublicFileSpec;
  readonly findingOf: (problem: PublicProblem) => PublicSpecFinding;
}

/** The text of a specification, or everything that is wrong with it: where, what, what to do. */
export function parsePublicSpec(text: string): PublicSpecRead | { readonly findings: PublicSpecFinding[] } {
  const { value, faults } = parseJsonText(text);
  if (value === undefined || faults.length > 0)
    return {
      findings: faults.map(({ kind, why = '', path, line, column, remedy }) => ({
        line,
        column,
        problem: printable(`${WRONG[kind](path, why)}; ${remedy}`),
        said: { sentence: kind, about: path === '' ? [] : [printable(path)] },
      })),
    };
  const placeOf = placesInJson(text);
  const parsed = publicFileSpec.safeParse(value);
  if (parsed.success)
    return {
      spec: parsed.data,
      findingOf: ({ path, said, text: problem }) => ({
        ...placeOf(path),
        problem,
        ...(path.length > 0 && { part: printable(path.join('.')) }),
        said,
      }),
    };
  return {
    findings: shapeProblems(parsed.error.issues, value).map(({ path, message, remedy, said }) => {
      const { line, column } = placeOf(path);
      const part = path.join('.') || 'the top level';
      return {
        line,
        column,
        problem: printable(`${part}: ${message}; correct it as docs/public-files.md says`),
        ...(path.length > 0 && { part: printable(part) }),
        said: { sentence: 'shape' as const, about: [{ said, reason: message, remedy }] },
      };
    }),
  };
}

/** A specification, or everything that is wrong with its file, a line each. */
export function readPublicSpec(
  path: string,
):
  | { readonly spec: PublicFileSpec; readonly lineOf: (problem: PublicProblem) => string }
  | { readonly problems: string[] } {
  const read = readText(path, LIMITS);
  if (!('text' in read)) return { problems: [printable(`${path}: ${read.fault.problem}; ${read.fault.remedy}`)] };
  const file = basename(path);
  const inWords = ({ line, column, problem }: PublicSpecFinding) =>
    printable(`${file}, line ${line}, column ${column}: ${problem}`);
  const parsed = parsePublicSpec(read.text);
  if ('findings' in parsed) return { problems: parsed.findings.map(inWords) };
  return { spec: parsed.spec, lineOf: (problem) => inWords(parsed.findingOf(problem)) };
}
