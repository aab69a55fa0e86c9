import { describe, expect, it } from 'vitest';
import { interviewerEffect } from '../../../server/reports/quality/interviewer-effect.ts';

const WHO = [...'aaaaabbbbbbccccdddddd'];

/** Against R 4.5, `summary(aov(y ~ factor(g)))`: (MSB - MSW) / (MSB + (k - 1) MSW) to 1e-12. */
const IN_R = [
  { answers: '111100000101100010000', rho: 0.21531100478468895 },
  { answers: '101100100011110001001', rho: -0.0477420545228101 },
];

describe('the effect of interviewers', () => {
  it.each(IN_R)('is the correlation within interviewers that R finds, $rho', ({ answers, rho }) => {
    const effect = interviewerEffect([...answers].map(Number), WHO)!;
    expect(effect).toMatchObject({ interviewers: 4, interviews: 21 });
    expect(effect.rho).toBeCloseTo(rho, 12);
    expect(effect.factor).toBeCloseTo(1 + 4.25 * Math.max(0, rho), 12);
  });

  it('leaves out interviews outside the base, and those of which nobody knows who made them', () => {
    const answers = [...'111100000101100010000'].map(Number);
    const whole = interviewerEffect(answers, WHO);
    expect(interviewerEffect([...answers, Number.NaN, 1], [...WHO, 'a', undefined])).toEqual(whole);
  });

  it('is not told of one interviewer, of one interview each, or where all answers are alike', () => {
    expect(interviewerEffect([1, 0, 1], ['a', 'a', 'a'])).toBe(undefined);
    expect(interviewerEffect([1, 0, 1], ['a', 'b', 'c'])).toBe(undefined);
    expect(interviewerEffect([1, 1, 1, 1], ['a', 'a', 'b', 'b'])).toBe(undefined);
  });
});
