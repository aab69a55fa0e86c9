import { basename } from 'node:path';
import type { z } from 'zod';
import { type Weighting, weightingSchema } from '#contract';
import { shapeProblems } from '#questionnaires';
import type { FilePlace } from '../analysis/from-study/study-error.ts';
import { studyProblems } from '../analysis/from-study/study-problems.ts';
import { placesInJson } from '../files/json-places.ts';
import { parseJsonText } from '../files/parse-json-text.ts';
import { parsedDespite } from '../files/parsed-despite.ts';
import { readText } from '../files/read-text.ts';
import { checkWeighting } from './check-weighting.ts';
import { sha256Of } from './sample-rows.ts';
import { WeightingFaults } from './weighting-error.ts';
import { weightingProblems } from './weighting-problems.ts';

/** A specification with the place of each of its parts, and the hash of its text. */
export interface WeightingSource {
  readonly spec: Weighting;
  readonly sha256: string;
  place(path: readonly PropertyKey[]): FilePlace;
}

const LIMITS = { what: 'a specification', mostBytes: 5_000_000 };

/**
 * Reads a specification of weighting.
 *
 * @throws WeightingError everything that can be known without the sample and the totals
 */
export function readWeighting(path: string): WeightingSource {
  const file = basename(path);
  const read = readText(path, LIMITS);
  const faults = new WeightingFaults();
  if ('fault' in read) {
    const { line, column } = read.fault;
    faults.add({ file, line, column }, ofSpecification(read.fault));
    faults.throwIfAny();
  }
  return parseWeighting('text' in read ? read.text : '', file);
}

/**
 * The same of a text.
 *
 * @param file how messages name it
 * @param hidden columns of the sample that it may not name
 */
export function parseWeighting(text: string, file: string, hidden: readonly string[] = []): WeightingSource {
  const faults = new WeightingFaults();
  const parsed = parseJsonText(text);
  for (const { line, column, ...fault } of parsed.faults)
    faults.add({ file, line, column }, weightingProblems.ofJson(fault));
  faults.throwIfAny();
  const placeOf = placesInJson(text);
  const place = (path: readonly PropertyKey[]) => ({ file, ...placeOf(path) });
  const shape = weightingSchema.safeParse(parsed.value);
  if (!shape.success) {
    for (const [path, problem] of wrongShapes(shape.error.issues, parsed.value)) faults.add(place(path), problem);
  }
  const spec = shape.success ? shape.data : parsedDespite(weightingSchema, parsed.value, shape.error.issues);
  if (spec === undefined) faults.throwIfAny();
  const source = { spec: spec!, sha256: sha256Of(text), place };
  checkWeighting(source, faults, hidden);
  faults.throwIfAny();
  return source;
}

function ofSpecification(fault: Parameters<typeof studyProblems.ofStudyFile>[0]) {
  const { code, problem, remedy } = studyProblems.ofStudyFile(fault);
  return code === 'file-missing'
    ? { code, problem: 'there is no such specification', remedy: 'check the path given with --spec' }
    : { code, problem, remedy };
}

/** What is wrong with the shape of the file, in the words that questionnaires have for it. */
function wrongShapes(issues: readonly z.core.$ZodIssue[], value: unknown) {
  return shapeProblems(issues, value).map(({ path, message, remedy, said }) => {
    const part = path.join('.') || 'the top level';
    const problem = weightingProblems.wrongShape({ part, reason: inWords(message), remedy: inWords(remedy), said });
    return [path, problem] as const;
  });
}

/** JSON knows no record. */
function inWords(sentence: string): string {
  return sentence
    .replace(/^Invalid input: /, '')
    .replace(/\ba record\b/, 'an object')
    .replace(/\brecord\b/, 'object');
}
