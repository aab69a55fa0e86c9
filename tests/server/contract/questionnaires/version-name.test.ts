import { describe, expect, it } from 'vitest';
import { highestVersion, isQuestionnaireId, isVersionNumber, versionFlaw } from '#contract';

describe('the name of a version', () => {
  it('has an id that fits everywhere', () => {
    expect(['lacsi-2018-r1', '2027', 'x'.repeat(64)].map(isQuestionnaireId)).toEqual([true, true, true]);
    expect(['', 'x'.repeat(65), '-a', 'A', 'a_b', 'a b', 'ñ', '../a'].some(isQuestionnaireId)).toBe(false);
  });

  it('has a number that is written in one way', () => {
    expect(['0.0.1', '1.2.0', '20261127.0.0', '999999999.999999999.999999999'].every(isVersionNumber)).toBe(true);
    const others = [
      '',
      '1',
      '1.2',
      '1.2.3.4',
      '01.0.0',
      '1.00.0',
      '1.2.0-a',
      ' 1.2.0',
      '1.2.0\n',
      '1000000000.0.0',
      '-1.0.0',
    ];
    expect(others.filter(isVersionNumber)).toEqual([]);
  });

  it('is higher than every published one', () => {
    const published = ['1.0.0', '1.10.0', '1.9.0'];
    expect(highestVersion(published)).toBe('1.10.0');
    expect(versionFlaw('1.9.0', published)).toBe('taken');
    expect(versionFlaw('1.9.9', published)).toBe('not-higher');
    expect(versionFlaw('1.10.1', published)).toBeUndefined();
    expect(versionFlaw('1.11', published)).toBe('not-a-number');
    expect(versionFlaw('0.0.0', [])).toBeUndefined();
  });

  it('goes on after numbers that earlier releases took', () => {
    expect(versionFlaw('1.0.0', ['01.0.0'])).toBe('not-higher');
    expect(versionFlaw('1.0.1', ['01.0.0', `${'9'.repeat(60)}.0.0`, 'first'])).toBeUndefined();
  });
});
