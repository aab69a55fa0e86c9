import { expect, it } from 'vitest';
import { canonicalJson } from '#contract';

it('what is signed is the same text, in whatever order its members came', () => {
  const receipt = { status: 'held', id: '1', reasons: ['b', 'a'], epoch: 'e', nothing: undefined };
  expect(canonicalJson(receipt)).toBe('{"epoch":"e","id":"1","reasons":["b","a"],"status":"held"}');
  expect(canonicalJson({ B: { b: [], a: null }, a: 'ñ"' })).toBe('{"B":{"a":null,"b":[]},"a":"ñ\\""}');
});
