import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { typedAnswers } from '../../../client/field/session/typed-answers.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function typing() {
  const written: unknown[] = [];
  return { written, typed: typedAnswers((_name, value) => written.push(value)) };
}

describe('an answer that is being typed', () => {
  it('is one entry when it is typed in one go', () => {
    const { written, typed } = typing();
    for (const value of ['3', '34']) typed.type('m_age', value);
    vi.advanceTimersByTime(300);
    expect(written).toEqual(['34']);
    expect(typed.holding()).toBe(false);
  });

  it('lacks no more than its last 200 ms, however long the fingers do not rest', () => {
    const { written, typed } = typing();
    for (let key = 1; key <= 100; key += 1) {
      typed.type('note', 'x'.repeat(key));
      vi.advanceTimersByTime(80);
      const last = String(written.at(-1) ?? '').length;
      expect((key - last) * 80).toBeLessThanOrEqual(240);
    }
  });
});
