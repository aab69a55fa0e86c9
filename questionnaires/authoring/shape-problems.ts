import type { z } from 'zod';
import { ownValue } from '../instrument/answers.ts';
import type { FindingText } from './finding.ts';
import { fileProblems, type LengthUnit } from './problems/file-problems.ts';
import { isQuestionSetting } from './question-schema.ts';

/** A wrong shape and its place in the file. */
export interface ShapeProblem extends FindingText {
  path: readonly PropertyKey[];
}

/**
 * What is wrong with the shape of a file, in words for its author. An unknown setting is reported at the
 * setting itself.
 *
 * @param issues what zod says about the file
 * @param content the file, to say of which type a question is
 */
export function shapeProblems(issues: readonly z.core.$ZodIssue[], content: unknown): ShapeProblem[] {
  return issues.flatMap((issue): ShapeProblem[] => {
    const { path, message } = issue;
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ path: [...path, key], ...unknownSetting(key, partAt(content, path)) }));
      case 'invalid_union':
        return ofClosestShape(issue, content);
      case 'invalid_type':
        if (isBeyondNumbers(partAt(content, path))) return [{ path, ...fileProblems.numberBeyond() }];
        return message.endsWith('received undefined')
          ? [{ path, ...fileProblems.absent({ expected: issue.expected }) }]
          : [{ path, ...fileProblems.wrongKind({ found: kindOf(partAt(content, path)), expected: issue.expected }) }];
      case 'invalid_value':
        return [{ path, ...fileProblems.wrongValue({ allowed: issue.values }) }];
      case 'too_small':
        return [{ path, ...tooSmall(issue.origin, Number(issue.minimum), issue.inclusive === false) }];
      case 'too_big':
        return [{ path, ...tooLarge(issue.origin, Number(issue.maximum), issue.inclusive === false) }];
      case 'invalid_key':
        return [{ path, ...wrongKey(issue.issues[0]?.message) }];
      default:
        return [{ path, ...fileProblems.otherShape({ message }) }];
    }
  });
}

/** Most keys are names; those of mappings are versions. */
function wrongKey(message = ''): FindingText {
  return message.startsWith('must be a version') ? fileProblems.otherShape({ message }) : fileProblems.notAName();
}

/** What JSON writes as 1e400 is read as no number that there is. */
function isBeyondNumbers(part: unknown): boolean {
  return typeof part === 'number' && !Number.isFinite(part);
}

function unknownSetting(setting: string, owner: unknown): FindingText {
  const type = ownValue(owner, 'type');
  return typeof type === 'string' && isQuestionSetting(setting)
    ? fileProblems.settingOfOtherType({ setting, type })
    : fileProblems.unknownSetting({ setting });
}

/**
 * What is wrong with a part that can have several shapes: the problems of the shape that has the fewest, and of those
 * that have as few the one that is wrong inside only.
 */
function ofClosestShape(issue: z.core.$ZodIssueInvalidUnion, content: unknown): ShapeProblem[] {
  const { path } = issue;
  if ('options' in issue && issue.options) return [{ path, ...fileProblems.wrongValue({ allowed: issue.options }) }];
  const [closest = []] = issue.errors.toSorted((a, b) => a.length - b.length || asAWhole(a) - asAWhole(b));
  return shapeProblems(closest, partAt(content, path)).map((problem) => ({
    ...problem,
    path: [...path, ...problem.path],
  }));
}

/** How many problems a shape has that concern the part as a whole. */
function asAWhole(issues: readonly z.core.$ZodIssue[]): number {
  return issues.filter(({ path }) => path.length === 0).length;
}

function kindOf(part: unknown): string {
  if (part === null) return 'null';
  return Array.isArray(part) ? 'array' : typeof part;
}

/** The part of a file at a path. */
function partAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (Array.isArray(part) ? part[Number(key)] : ownValue(part, String(key))),
    content,
  );
}

/** @param isOutside the limit itself is not allowed either */
function tooSmall(origin: string, limit: number, isOutside: boolean): FindingText {
  if (isNumber(origin))
    return isOutside ? fileProblems.numberNotAbove({ limit }) : fileProblems.numberTooSmall({ limit });
  return limit === 1 ? fileProblems.empty() : fileProblems.tooShort({ limit, unit: unitOf(origin) });
}

function tooLarge(origin: string, limit: number, isOutside: boolean): FindingText {
  if (isNumber(origin))
    return isOutside ? fileProblems.numberNotBelow({ limit }) : fileProblems.numberTooLarge({ limit });
  return fileProblems.tooLong({ limit, unit: unitOf(origin) });
}

function isNumber(origin: string): boolean {
  return origin === 'number' || origin === 'int';
}

function unitOf(origin: string): LengthUnit {
  return origin === 'string' ? 'characters' : 'entries';
}
