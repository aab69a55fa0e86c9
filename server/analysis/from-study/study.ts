import type { z } from 'zod';
import { shapeProblems } from '#questionnaires';
import { placesInJson } from '../../files/json-places.ts';
import { parseJsonText } from '../../files/parse-json-text.ts';
import { parsedDespite } from '../../files/parsed-despite.ts';
import { readText } from '../../files/read-text.ts';
import { checkReferences } from './checks/check-references.ts';
import { checkStudyBreaks } from './checks/check-study-breaks.ts';
import { checkStudyExpressions } from './checks/check-study-expressions.ts';
import { checkStudyIndicators } from './checks/check-study-indicators.ts';
import { checkStudyParts } from './checks/check-study-parts.ts';
import { type FilePlace, StudyError } from './study-error.ts';
import { withReplicateColumns } from './study-parts.ts';
import { studyProblems } from './study-problems.ts';
import { StudyReport } from './study-report.ts';
import { type Study, studySchema } from './study-schema.ts';

/** A study with the place of each of its parts, so that an error can name its line. */
export interface StudySource {
  readonly study: Study;
  place(path: readonly PropertyKey[]): FilePlace;
}

/** A study file names columns and codes; a data file given in its place is far larger. */
const LIMITS = { what: 'a study file', mostBytes: 5_000_000 };

/**
 * Reads a study file.
 *
 * @param path on this machine
 * @param file how messages name it
 * @throws StudyError file-missing, file-unreadable, study-not-json, study-shape, study-expression: everything
 *   that can be known without the data
 */
export function readStudy(path: string, file: string): StudySource {
  const read = readText(path, LIMITS);
  if ('fault' in read) {
    const { line, column } = read.fault;
    throw new StudyError([{ place: { file, line, column }, ...studyProblems.ofStudyFile(read.fault) }]);
  }
  return parseStudy(read.text, file);
}

/**
 * Reads the text of a study.
 *
 * @param file how messages name it
 * @throws StudyError study-not-json, study-shape, study-expression: everything that can be known without the data
 */
export function parseStudy(text: string, file: string): StudySource {
  const report = new StudyReport();
  const { value, faults } = parseJsonText(text);
  for (const { line, column, ...fault } of faults) report.add({ file, line, column }, studyProblems.ofJson(fault));
  // Without a value there is a fault.
  if (value === undefined) report.throwIfAny();
  const placeOf = placesInJson(text);
  const place = (path: readonly PropertyKey[]) => ({ file, ...placeOf(path), path });

  const shape = studySchema.safeParse(value);
  if (!shape.success) reportShape(shape.error.issues, { value, place, report });
  // What else is wrong is told at once, where enough of the file can be read.
  const study = shape.success ? shape.data : parsedDespite(studySchema, value, shape.error.issues);
  if (study === undefined) report.throwIfAny();
  const source = { study: withReplicateColumns(study!), place };
  checkReferences(source, report);
  checkStudyParts(source, report);
  checkStudyIndicators(source, report);
  checkStudyBreaks(source, report);
  checkStudyExpressions(source, report);
  report.throwIfAny();
  return source;
}

/** What is wrong with the shape of the file, in the words that questionnaires have for it. */
function reportShape(
  issues: readonly z.core.$ZodIssue[],
  { value, place, report }: { value: unknown; place: StudySource['place']; report: StudyReport },
): void {
  for (const issue of issues) {
    if (issue.code === 'invalid_key') {
      report.add(place(issue.path), studyProblems.unknownAnswerCode(String(issue.path.at(-1))));
      continue;
    }
    for (const { path, message, remedy, said } of shapeProblems([issue], value)) {
      const part = path.join('.') || 'the top level';
      report.add(
        place(path),
        studyProblems.wrongShape({ part, reason: inWords(message), remedy: inWords(remedy), said }),
      );
    }
  }
}

/** JSON knows no record. */
function inWords(sentence: string): string {
  return sentence
    .replace(/^Invalid input: /, '')
    .replace(/\ba record\b/, 'an object')
    .replace(/\brecord\b/, 'object');
}
