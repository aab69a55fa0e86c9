import type { z } from 'zod';
import { ownValue } from '../instrument/answers.ts';
import { isQuestionSetting } from './instrument-schema.ts';

/** What has the wrong shape in a file, in words for whoever wrote it by hand. */
export interface ShapeProblem {
  path: readonly PropertyKey[];
  message: string;
  remedy: string;
}

const REMEDY = 'write it as questionnaires/instruments/README.md says';

/**
 * What is wrong in a file, one problem for each place; an unknown setting is reported at the setting itself.
 *
 * @param issues what zod says about the file
 * @param content the file, to say of which type a question is
 */
export function shapeProblems(issues: readonly z.core.$ZodIssue[], content: unknown): ShapeProblem[] {
  return issues.flatMap((issue): ShapeProblem[] => {
    const { path, message } = issue;
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ path: [...path, key], ...strangeSetting(key, at(content, path)) }));
      case 'invalid_union':
        return inBranches(issue, content);
      case 'invalid_type':
        return message.endsWith('received undefined')
          ? [{ path, message: 'it is absent', remedy: `add it (${issue.expected})` }]
          : [{ path, message, remedy: `write ${article(issue.expected)} ${issue.expected}` }];
      case 'invalid_value':
        return [{ path, message: NO_SUCH_VALUE, remedy: `use ${listed(issue.values)}` }];
      case 'too_small':
        return [{ path, ...beyond(issue.origin, 'least', Number(issue.minimum)) }];
      case 'too_big':
        return [{ path, ...beyond(issue.origin, 'most', Number(issue.maximum)) }];
      case 'invalid_key':
        return [
          {
            path,
            message: 'this cannot be a name',
            remedy: 'use lower-case letters, digits and _, a letter first',
          },
        ];
      default:
        return [{ path, message, remedy: REMEDY }];
    }
  });
}

const NO_SUCH_VALUE = 'it has none of the values that it can have';

/** Settings of questions, by the name of the schema; a setting of another type is not unknown, but out of place. */
function strangeSetting(key: string, owner: unknown): Omit<ShapeProblem, 'path'> {
  const type = ownValue(owner, 'type');
  if (typeof type === 'string' && isQuestionSetting(key))
    return { message: `a ${type} question has no ${key}`, remedy: 'remove it, or change the type' };
  return { message: `there is no setting ${key} here`, remedy: 'correct its name, or remove it' };
}

/** What is wrong with a part that can have several shapes: of the shape that fits best, the one with the fewest problems. */
function inBranches(issue: z.core.$ZodIssueInvalidUnion, content: unknown): ShapeProblem[] {
  if ('options' in issue && issue.options)
    return [{ path: issue.path, message: NO_SUCH_VALUE, remedy: `use ${listed(issue.options)}` }];
  const [closest] = issue.errors.toSorted((a, b) => a.length - b.length);
  const part = at(content, issue.path);
  return shapeProblems(closest ?? [], part).map((problem) => ({ ...problem, path: [...issue.path, ...problem.path] }));
}

/** The part of a file at a path. */
function at(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (Array.isArray(part) ? part[Number(key)] : ownValue(part, String(key))),
    content,
  );
}

/** A number outside its range; a text or a list that is too short or too long. */
function beyond(origin: string, side: 'least' | 'most', limit: number): Omit<ShapeProblem, 'path'> {
  const word = side === 'least' ? 'small' : 'great';
  if (origin === 'number' || origin === 'int')
    return { message: `the number is too ${word}`, remedy: `write at ${side} ${limit}` };
  if (side === 'least' && limit === 1) return { message: 'it is empty', remedy: 'fill it in' };
  const things = origin === 'string' ? 'characters' : 'entries';
  return {
    message: `it is too ${side === 'least' ? 'short' : 'long'}`,
    remedy: `give it at ${side} ${limit} ${things}`,
  };
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}

function listed(values: readonly unknown[]): string {
  const words = values.map(String);
  return words.length > 1 ? `one of ${words.join(', ')}` : words.join();
}
