import { describe, expect, it } from 'vitest';
import { keyProblems } from '#questionnaires';

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
    const { repeated, refused, tooDeep } = keyProblems(json);
    expect({ paths: repeated.map(({ path }) => path), refused, tooDeep }).toEqual({ paths, refused: [] });
  });

  it('each has the offset of its second place, so that its line can be named', () => {
    const json = '{\n  "a": 1,\n  "a": 2\n}';
    expect(keyProblems(json).repeated).toEqual([{ path: 'a', offset: json.lastIndexOf('"a"') }]);
  });

  it('a name that JavaScript takes for something else is reported, and so is nesting without end', () => {
    expect(keyProblems('{ "a": [{ "__proto__": 1 }] }')).toEqual({
      repeated: [],
      refused: [{ path: 'a[0].__proto__', offset: 10 }],
    });
    expect(keyProblems(`{ "a": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`).tooDeep?.path).toMatch(/^a(\[0\])+$/);
  });

  it('a text of many megabytes is looked through', () => {
    expect(keyProblems(JSON.stringify({ a: 'x\\"'.repeat(3_000_000) })).repeated).toEqual([]);
  });
});
