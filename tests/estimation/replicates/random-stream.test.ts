import { describe, expect, it } from 'vitest';
import { below, fnv1a64, randomStream, splitMix64, xoshiro128 } from '../../../estimation/replicates/random-stream.ts';

const first = (stream: () => number, count: number) => Array.from({ length: count }, stream);

describe('the random numbers of the bootstrap', () => {
  it('are those that the authors of xoshiro128** publish', () => {
    // Reference of the crate rand_xoshiro, made with the authors' C program.
    expect(first(xoshiro128(Uint32Array.of(1, 2, 3, 4)), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('start from SplitMix64 as published', () => {
    expect(splitMix64(1234567n, 5)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  it('are named by FNV-1a as published', () => {
    expect([fnv1a64(''), fnv1a64('a'), fnv1a64('foobar')]).toEqual([
      0xcbf29ce484222325n,
      0xaf63dc4c8601ec8cn,
      0x85944171f73967e8n,
    ]);
  });

  it('differ from name to name and from seed to seed', () => {
    const streams = [
      randomStream(1, 'a'),
      randomStream(1, 'b'),
      randomStream(2, 'a'),
      randomStream(11, ''),
      randomStream(1, '1'),
    ];
    expect(new Set(streams.map((stream) => first(stream, 3).join())).size).toBe(streams.length);
  });

  it('fall on every number below a bound equally often', () => {
    // Chi-square with bound - 1 degrees of freedom; the limits are its 0.999 quantiles (R: qchisq).
    for (const [bound, limit] of [
      [3, 13.8155],
      [10, 27.8772],
      [97, 144.566],
    ] as const) {
      const draw = below(bound, randomStream(20180311, `bound ${bound}`));
      const draws = 200_000;
      const times = new Float64Array(bound);
      for (let drawn = 0; drawn < draws; drawn++) times[draw()]!++;
      const chiSquare = times.reduce((sum, count) => sum + (count - draws / bound) ** 2 / (draws / bound), 0);
      expect(chiSquare).toBeLessThan(limit);
    }
  });

  it('repeat a draw that would favour low numbers', () => {
    // 2^31 = 3 * 715827882 + 2: of the draws of 31 bits, the two highest are left out.
    const draws = [2 ** 32 - 1, 2 ** 32 - 4, 2 ** 32 - 5, 6, 0];
    const draw = below(3, () => draws.shift()!);
    expect([draw(), draw(), draw()]).toEqual([2, 0, 0]);
  });
});
