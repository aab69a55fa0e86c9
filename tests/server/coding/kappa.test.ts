import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../server/coding/cohen-kappa.ts';

/** Cases of a table of counts: rows are what the first says, columns what the second says. */
const casesOf = (table: number[][]) =>
  table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => [`${first}`, `${second}`] as const)),
  );

describe('agreement of two coders', () => {
  it('is that of the published table of 91 couples: kappa 0.1293, standard error 0.0686 (R vcd, data SexualFun)', () => {
    const couples = [
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ];
    const found = cohenKappa(casesOf(couples));
    if (!('kappa' in found)) throw new Error('there is a kappa');
    expect(found.kappa).toBeCloseTo(0.1293, 4);
    expect(found.standardError).toBeCloseTo(0.0686, 4);
    // R 4, with po, pe, A, B and C of Fleiss, Cohen and Everitt written out.
    expect(found.kappa).toBeCloseTo(0.129330254, 9);
    expect(found.standardError).toBeCloseTo(0.0685985325, 9);
  });

  it('is that of the textbook tables: 20, 5, 10, 15 give 0.4; with the same 60 in 100 agreed, 0.1304 and 0.2593', () => {
    const kappaOf = (table: number[][]) => cohenKappa(casesOf(table)) as { kappa: number };
    expect(
      kappaOf([
        [20, 5],
        [10, 15],
      ]).kappa,
    ).toBeCloseTo(0.4, 12);
    expect(
      kappaOf([
        [45, 15],
        [25, 15],
      ]).kappa,
    ).toBeCloseTo(0.1304, 4);
    expect(
      kappaOf([
        [25, 35],
        [5, 35],
      ]).kappa,
    ).toBeCloseTo(0.2593, 4);
  });

  it('is 1 when they always agree and 0 when one of them cannot tell', () => {
    expect(
      cohenKappa(
        casesOf([
          [3, 0],
          [0, 4],
        ]),
      ),
    ).toEqual({ kappa: 1, standardError: 0 });
    expect(
      (
        cohenKappa(
          casesOf([
            [5, 5],
            [5, 5],
          ]),
        ) as { kappa: number }
      ).kappa,
    ).toBeCloseTo(0, 12);
  });

  it('does not exist without cases, nor when both say one thing of all of them', () => {
    expect(cohenKappa([])).toEqual({ undefined: 'no-pairs' });
    expect(cohenKappa(casesOf([[9]]))).toEqual({ undefined: 'one-category' });
  });
});
