import { expect, it } from 'vitest';
import { ROW, wayTo } from '../../../client/design/structure/scrolled-to.ts';

const seen = { scrollTop: 480, clientHeight: 600 };

it('a line that is seen whole is not scrolled to', () => {
  for (const top of [480, 700, 1080 - ROW]) expect(wayTo(top, seen)).toBe(0);
});

it('a line just outside comes in with the one behind it', () => {
  expect(wayTo(1080 - ROW + 1, seen)).toBe(1 + ROW);
  expect(wayTo(1080, seen)).toBe(2 * ROW);
  expect(wayTo(480 - ROW, seen)).toBe(-2 * ROW);
});

it('a line far away comes into the upper half', () => {
  expect(seen.scrollTop + wayTo(4800, seen)).toBe(4600);
  expect(seen.scrollTop + wayTo(48, seen)).toBe(48 - 200);
});
