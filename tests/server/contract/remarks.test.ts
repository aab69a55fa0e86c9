import { expect, it } from 'vitest';
import { journalEntry, LONGEST_COMMENT, LONGEST_FLAG } from '#contract';

const entry = (kind: string, value: unknown) => ({
  seq: 1,
  form: 'control',
  name: 'visit_contact',
  value,
  at: '',
  kind,
});
const isTaken = (kind: string, value: unknown) => journalEntry.safeParse(entry(kind, value)).success;

it('a comment is a text of at most 500 characters, the reason of a flag one of at most 200, or taken away', () => {
  for (const [kind, longest] of [
    ['comment', LONGEST_COMMENT],
    ['flag', LONGEST_FLAG],
  ] as const) {
    expect(isTaken(kind, 'x'.repeat(longest))).toBe(true);
    expect(isTaken(kind, null)).toBe(true);
    for (const wrong of ['x'.repeat(longest + 1), '', ' \n', 7, ['a'], { a: 1 }, undefined])
      expect(isTaken(kind, wrong)).toBe(false);
  }
});

it('what is wrong says where and what, without the text', () => {
  const { error } = journalEntry.safeParse(entry('comment', 'Juana'.repeat(200)));
  expect(error!.issues).toMatchObject([{ path: ['value'], message: 'at most 500 characters' }]);
});
