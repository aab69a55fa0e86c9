import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { accumulate, type Estimate, finish, mean, mergeTotals, ratio, total, totalBy } from '#estimation';
import type { SlowRow } from './slow-formula.ts';
import { anySurvey, column, designOf, near } from './survey.ts';
import { RELATIVE_ROUNDING } from './tolerances.ts';

const ratioOf = (rows: readonly SlowRow[]) => ratio(column(rows, 'y'), column(rows, 'x'), designOf(rows));

function same(a: Estimate, b: Estimate, size: number) {
  const fields = ['value', 'se', 'lower', 'upper'] as const;
  return a.n === b.n && a.df === b.df && fields.every((field) => near(a[field], b[field] as number, size));
}

it('multiplying every weight by the same number changes no ratio and no design effect', () => {
  fc.assert(
    fc.property(anySurvey, fc.constantFrom(0.001, 3, 1e6), (rows, factor) => {
      const before = ratioOf(rows);
      const after = ratioOf(rows.map((row) => ({ ...row, weight: row.weight * factor })));
      expect(same(after, before, 40)).toBe(true);
      if (typeof before.deff === 'number' && before.deff < 1e6) expect(near(after.deff, before.deff)).toBe(true);
    }),
  );
});

it('the order of the rows and of the PSUs in the file does not matter beyond 1e-12', () => {
  fc.assert(
    fc.property(
      anySurvey.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        const shuffledRatio = ratioOf(shuffled);
        const originalRatio = ratioOf(rows);
        for (const key of ['value', 'se', 'lower', 'upper'] as const) {
          const a = shuffledRatio[key];
          const b = originalRatio[key];
          if (typeof a === 'number' && typeof b === 'number')
            expect(Math.abs(a - b)).toBeLessThan(40 * RELATIVE_ROUNDING);
          else expect(a).toEqual(b);
        }
        expect([shuffledRatio.n, shuffledRatio.df]).toEqual([originalRatio.n, originalRatio.df]);
      },
    ),
  );
});

it('a survey made of the same strata twice halves the variance of a mean and doubles the degrees of freedom', () => {
  fc.assert(
    fc.property(anySurvey, (rows) => {
      const again = rows.map((row) => ({ ...row, stratum: `again ${row.stratum}`, psu: `again ${row.psu}` }));
      const once = mean(column(rows, 'y'), designOf(rows));
      const twice = mean(column([...rows, ...again], 'y'), designOf([...rows, ...again]));
      expect(near(twice.value, once.value as number, 40)).toBe(true);
      expect(near(twice.se, (once.se as number) / Math.SQRT2, 40)).toBe(true);
      expect(twice.df).toBe(2 * once.df);
    }),
  );
});

it('totals of groups add up to the total of the domain', () => {
  fc.assert(
    fc.property(anySurvey, (rows) => {
      const codes = Int32Array.from(rows, (row) => Math.abs(Math.round(row.y)) % 3);
      const parts = totalBy(column(rows, 'y'), designOf(rows), { codes, count: 3 });
      const whole = total(column(rows, 'y'), designOf(rows));
      const sum = parts.reduce((all, part) => all + (part.value as number), 0);
      expect(near(sum, whole.value as number, 1e5)).toBe(true);
      expect(parts.reduce((all, part) => all + part.n, 0)).toBe(whole.n);
    }),
  );
});

it('rows accumulated in parts and merged give what they give together, however they are split', () => {
  fc.assert(
    fc.property(anySurvey, fc.infiniteStream(fc.integer({ min: 0, max: 2 })), (rows, stream) => {
      const design = designOf(rows, 'adjust');
      const groups = { codes: Int32Array.from(rows, (row) => row.domain), count: 2 };
      const variables = [column(rows, 'y'), column(rows, 'x')];
      const part = [...stream.take(rows.length)];
      const split = [0, 1, 2].map((which) =>
        accumulate(variables, design, { groups, domain: part.map((each) => each === which) }),
      );
      const merged = split.reduce(mergeTotals);
      const whole = accumulate(variables, design, { groups });
      expect(merged.unit).toEqual(whole.unit);
      expect(merged.counted).toEqual(whole.counted);
      expect(merged.rowsOfGroup).toEqual(whole.rowsOfGroup);
      const statistic = ({ totals: [y, x] }: { totals: readonly number[] }) => ({
        value: y! / x!,
        constant: 0,
        coefficients: [1 / x!, -y! / x! / x!],
      });
      // Shifts of the parts may differ, and with them the constant; compare what does not depend on it.
      finish(whole, design, statistic).forEach(({ sums }, group) => {
        const other = finish(merged, design, statistic)[group]!.sums;
        expect(other.n).toBe(sums.n);
        sums.totals.forEach((value, v) => {
          expect(near(other.totals[v], value, 1e5)).toBe(true);
        });
      });
    }),
  );
});

it('workers that take a range of rows each count the same PSUs and add up to what one pass gives', () => {
  fc.assert(
    fc.property(anySurvey, fc.nat(), (rows, at) => {
      const design = designOf(rows);
      const cut = at % (rows.length + 1);
      const variables = [column(rows, 'y')];
      const merged = mergeTotals(
        accumulate(variables, design, { rows: [0, cut] }),
        accumulate(variables, design, { rows: [cut, rows.length] }),
      );
      const whole = accumulate(variables, design);
      expect(merged.unit).toEqual(whole.unit);
      expect(merged.counted).toEqual(whole.counted);
      expect(merged.rowsOfGroup).toEqual(whole.rowsOfGroup);
      for (const key of ['weight', 'sums', 'squares'] as const) {
        const flat = (totals: typeof whole) => [totals[key]].flat().flatMap((sums) => [...sums]);
        const expected = flat(whole);
        flat(merged).forEach((sum, cell) => {
          expect(near(sum, expected[cell]!, 1e5)).toBe(true);
        });
      }
    }),
  );
});
