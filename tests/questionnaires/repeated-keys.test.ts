import { describe, expect, it } from 'vitest';
import { repeatedKeys } from '#questionnaires';

describe('names that stand twice in a file', () => {
  const texts: [string, string[]][] = [
    ['{ "a": 1, "b": { "a": 2 } }', []],
    ['{ "a": 1, "a": 2 }', ['a']],
    ['{ "list": [{ "x": 1 }, { "x": 1, "y": [1, 2], "x": { } }] }', ['list[1].x']],
    ['{ "a": "b\\": {, [ \\"a\\": ", "c": "a" }', []],
    ['{ "\\u0061": 1, "a": 2 }', ['a']],
    ['[]', []],
    ['"a"', []],
  ];
  it.each(texts)('%s', (json, paths) => {
    expect(repeatedKeys(json)).toEqual(paths);
  });
});
