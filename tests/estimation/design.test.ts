import { describe, expect, it } from 'vitest';
import { taylorDesign, total } from '#estimation';

describe('a design', () => {
  it('compares codes as text: 1 is "1", and "01" is another stratum', () => {
    expect(taylorDesign({ strata: [[1, '1', '01']], lonelyPsu: 'remove' }).strataCount).toBe(2);
  });

  it('tells PSUs of different strata apart when their codes are nested', () => {
    const design = taylorDesign({ strata: [['a', 'a', 'b']], clusters: [[1, 2, 1]], nest: true, lonelyPsu: 'remove' });
    expect(design.psuCount).toBe(3);
    expect(Array.from(design.psusInStratum)).toEqual([2, 1]);
  });

  it('reads corrections as fractions only when none is above 1', () => {
    const fractions = taylorDesign({ fpc: [[0.5, 0.5]], lonelyPsu: 'fail' });
    const counts = taylorDesign({ fpc: [[4, 4]], lonelyPsu: 'fail' });
    expect(fractions.fraction).toEqual(counts.fraction);
    const wholeStratum = taylorDesign({ strata: [['a']], fpc: [[1]], fpcType: 'population', lonelyPsu: 'fail' });
    expect(Array.from(wholeStratum.fraction)).toEqual([1]);
  });

  it('without weights weighs by the inverse of the fractions of all stages', () => {
    const design = taylorDesign({
      clusters: [
        [1, 1, 1, 2],
        [1, 1, 2, 1],
      ],
      fpc: [
        [10, 10, 10, 10],
        [6, 6, 6, 4],
      ],
      lonelyPsu: 'fail',
    });
    expect(Array.from(design.weights)).toEqual([15, 15, 15, 20]);
  });

  it('draws second-stage units within the strata of the second stage', () => {
    const design = taylorDesign({
      strata: [
        ['s', 's', 's', 's'],
        ['x', 'x', 'y', 'y'],
      ],
      clusters: [
        [1, 1, 1, 2],
        [1, 2, 3, 4],
      ],
      fpc: [
        [2, 2, 2, 2],
        [4, 4, 3, 5],
      ],
      lonelyPsu: 'fail',
    });
    expect(Array.from(design.weights)).toEqual([2, 2, 3, 5]);
  });

  it('never changes after it is made', () => {
    expect(Object.isFrozen(taylorDesign({ rows: 1, lonelyPsu: 'fail' }))).toBe(true);
  });
});

describe('a frame', () => {
  const incidents = { weights: [10, 20], strata: [['a', 'a']], clusters: [[1, 2]], lonelyPsu: 'adjust' } as const;
  const frame = { strata: ['a', 'a', 'a', 'b', 'b'], clusters: [1, 2, 3, 4, 5] };

  it('adds the PSUs without incidents to the sample, and counts those with incidents once', () => {
    const design = taylorDesign({ ...incidents, frame });
    expect(design).toMatchObject({ psuCount: 5, strataCount: 2, degreesOfFreedom: 3, rows: 2 });
    expect(Array.from(design.psusInStratum)).toEqual([3, 2]);
  });

  it('gives the same as rows that are in no domain', () => {
    const whole = taylorDesign({
      weights: [10, 20, 1, 1, 1],
      strata: [frame.strata],
      clusters: [frame.clusters],
      lonelyPsu: 'adjust',
    });
    const estimate = total([1, 1], taylorDesign({ ...incidents, frame }));
    expect(estimate).toEqual(total([1, 1, 9, 9, 9], whole, { domain: [1, 1, 0, 0, 0] }));
    expect(estimate.se).toBeGreaterThan(total([1, 1], taylorDesign(incidents)).se as number);
  });

  it('serves a file without a single incident', () => {
    const design = taylorDesign({ rows: 0, strata: [[]], clusters: [[]], frame, lonelyPsu: 'adjust' });
    expect(total([], design)).toMatchObject({ value: 0, se: 0, n: 0, df: 3 });
  });
});
