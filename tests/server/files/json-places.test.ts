import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesInJson } from '../../../server/files/json-places.ts';
import { parseJsonText } from '../../../server/files/parse-json-text.ts';

const TEXT = `{
  "files": { "persons": { "file": "not this one" } },
  "persons": {
    "file": "this one", "list": [ {"a": [1, "]"]},
      { "a": 2 } ],
    "a \\"b\\" ": -1.5e3 }
}`;

it('each setting and each element of a list has its own line and column', () => {
  const place = placesInJson(TEXT);
  expect(place(['persons', 'file'])).toEqual({ line: 4, column: 5 });
  expect(place(['files', 'persons', 'file'])).toEqual({ line: 2, column: 27 });
  expect(place(['persons', 'list', 1])).toEqual({ line: 5, column: 7 });
  expect(place(['persons', 'list', 1, 'a'])).toEqual({ line: 5, column: 9 });
  expect(place(['persons', 'list', 0, 'a', 1])).toEqual({ line: 4, column: 45 });
  expect(place(['persons', 'a "b" '])).toEqual({ line: 6, column: 5 });
});

it('what is not there is placed where it would be', () => {
  const place = placesInJson(TEXT);
  expect(place(['persons', 'weight'])).toEqual({ line: 3, column: 3 });
  expect(place(['nothing'])).toEqual({ line: 1, column: 1 });
});

it('any JSON is walked to its end, however it is written', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
      const text = JSON.stringify({ before: value, last: 1 }, null, space);
      const { line, column } = placesInJson(text)(['last']);
      const found = text.split('\n')[line - 1]!.slice(column - 1);
      expect(found.startsWith('"last"')).toBe(true);
    }),
    { numRuns: 300, seed: 20261126 },
  );
});

it('JSON that is broken, too deep, or says something twice has the place of the fault', () => {
  expect(parseJsonText('{\n "a": 1,\n "a": 2,\n "__proto__": 3 }').faults).toEqual([
    { kind: 'repeated-key', path: 'a', remedy: 'keep one of them', line: 3, column: 2 },
    { kind: 'reserved-key', path: '__proto__', remedy: 'choose another name', line: 4, column: 2 },
  ]);
  expect(parseJsonText('[1,\n 2').faults).toMatchObject([{ kind: 'not-json', line: 2, column: 3 }]);
  expect(parseJsonText('['.repeat(60) + ']'.repeat(60)).faults).toMatchObject([{ kind: 'too-deep', line: 1 }]);
});
