import type { z } from 'zod';

/** What has the wrong shape in a file, in words for whoever wrote it by hand. */
export interface ShapeProblem {
  path: readonly PropertyKey[];
  message: string;
  remedy: string;
}

const REMEDY = 'write it as questionnaires/instruments/README.md says';

/** One problem of each place; an unknown setting is told at the setting itself. */
export function shapeProblems(issues: readonly z.core.$ZodIssue[]): ShapeProblem[] {
  return issues.flatMap((issue): ShapeProblem[] => {
    const { path, message } = issue;
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({
          path: [...path, key],
          message: `there is no setting ${key} here`,
          remedy: 'correct its name, or remove it',
        }));
      case 'invalid_type':
        return message.endsWith('received undefined')
          ? [{ path, message: 'it is absent', remedy: `add it (${issue.expected})` }]
          : [{ path, message, remedy: `write ${article(issue.expected)} ${issue.expected}` }];
      case 'invalid_value':
        return [{ path, message: 'it has none of the values that it can have', remedy: `use ${listed(issue.values)}` }];
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
