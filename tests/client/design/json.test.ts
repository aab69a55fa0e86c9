import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestChange } from '../../../client/design/code/smallest-change.ts';
import { jsonOfText, placeInText } from '../../../client/design/json/json-of-text.ts';

describe('a text that is no JSON', () => {
  it.each([
    ['', 0],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['{"a": [1 2]}', 9],
    ['{"a": tru}', 6],
    ['{"a": "x', 6],
    ['[1]]', 3],
    ["{'a': 1}", 1],
    ['{"a": 1', 7],
    ['\ufeff{"a": 1}', 0],
    ['{"a":\u00a01}', 5],
  ])('%s is wrong where it begins to be', (text, at) => {
    expect(jsonOfText(text)).toMatchObject({ at });
  });

  it('is told by its line and its column', () => {
    expect(jsonOfText('{\n  "a": 1\n  "b": 2\n}')).toEqual({ why: 'no-json', at: 13, line: 3, column: 3 });
  });

  it.each([
    ['{"a": 1, "b": {"a": 2}, "a": 3}', 'name-twice', 24],
    ['{"a": {"__proto__": 1}}', 'reserved-name', 7],
    [`${'['.repeat(3000)}${']'.repeat(3000)}`, 'too-deep', 50],
    ['{"a": [1, 1e400]}', 'too-large-number', 10],
    [`{"a": "1e999", "b": ${'9'.repeat(400)}}`, 'too-large-number', 20],
  ])('is not taken, though a program would read it: %s', (text, why, at) => {
    expect(jsonOfText(text)).toMatchObject({ why, at });
  });

  it('is the only one that is refused', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (text, place, sign) => {
        const typed = text.slice(0, place % (text.length + 1)) + sign + text.slice(place % (text.length + 1));
        const read = jsonOfText(typed);
        let isJson = true;
        try {
          JSON.parse(typed);
        } catch {
          isJson = false;
        }
        expect(!('why' in read) || read.why !== 'no-json').toBe(isJson);
      }),
      { numRuns: 300 },
    );
  });
});

it('a place of a file is found behind what it is in', () => {
  const text = '{ "lists": { "a": ["yes", "no"], "b": ["yes"] } }';
  expect(text.slice(placeInText(text, ['lists.json', 'lists', 'b', 'yes']))).toBe('"yes"] } }');
  expect(placeInText(text, ['lists.json', 'nothing'])).toBe(0);
});

it('a text from outside touches only what differs', () => {
  expect(smallestChange('abcXdef', 'abcYYdef')).toEqual({ from: 3, to: 4, insert: 'YY' });
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b') }),
      fc.string({ unit: fc.constantFrom('a', 'b') }),
      (one, other) => {
        const { from, to, insert } = smallestChange(one, other) ?? { from: 0, to: 0, insert: '' };
        expect(one.slice(0, from) + insert + one.slice(to)).toBe(other);
      },
    ),
  );
});
