import { describe, expect, it } from 'vitest';
import { secondsByForm } from '#questionnaires';

const at = (form: string, minute: number, second = 0) => ({
  form,
  at: new Date(Date.UTC(2026, 10, 24, 15, minute, second)).toISOString(),
});

describe('the seconds of each form of an interview', () => {
  it('are those before each of its entries, however often it is gone back to', () => {
    const entries = [at('control', 0), at('control', 0, 20), at('member.1', 1), at('control', 1, 5), at('member.1', 2)];
    expect([...secondsByForm(entries)]).toEqual([
      ['control', 25],
      ['member.1', 95],
    ]);
  });

  it('leave out breaks, and steps during which the clock was set back', () => {
    const entries = [at('control', 0), at('control', 1), at('control', 40), at('control', 39), at('control', 40)];
    expect([...secondsByForm(entries)]).toEqual([['control', 120]]);
  });

  it('are none where nothing says when it was', () => {
    const entries = [at('control', 0), { form: 'control', at: 'yesterday' }, at('control', 1)];
    expect([...secondsByForm(entries)]).toEqual([['control', 60]]);
  });
});
