import { csvText } from '../../exports/csv-text.ts';
import { type SourceOfRows, sourceColumns } from '../../exports/source-columns.ts';
import type { AdjustedProfile, ProfileComparison, ProfileQuantity } from './profile-result.ts';

const COLUMNS = ['part', 'term', 'level', 'reference'] as const;
const NUMBERS = ['estimate', 'se', 'lower', 'upper', 'statistic', 'ndf', 'ddf', 'p', 'p_adjusted', 'n'] as const;
const LAST = ['label', 'flag'] as const;

type Column = (typeof COLUMNS)[number] | (typeof NUMBERS)[number] | (typeof LAST)[number];

type Line = Readonly<Partial<Record<Column, string | number | null>>>;

/**
 * A profile as CSV, one line a number: `part` says which (`coefficient`, `adjusted`, `crude`, `test`, `margin`,
 * `difference`, `quotient`, `left_out`), `term` and `level` of what, with a colon between the terms of an interaction.
 */
export function profileCsv(profile: AdjustedProfile, source: SourceOfRows = {}): string {
  const told = sourceColumns(source);
  const columns = [...COLUMNS, ...NUMBERS, ...LAST];
  const lines = [...ratioLines(profile), ...testLines(profile), ...marginLines(profile), ...leftOutLines(profile)];
  return csvText([
    [...columns, ...Object.keys(told)],
    ...lines.map((line) => [...columns.map((column) => line[column]), ...Object.values(told)]),
  ]);
}

function ratioLines({ ratios }: AdjustedProfile): Line[] {
  return ratios.flatMap(({ term, level, coefficient, adjusted, crude, p, pAdjusted, n, flag }) => {
    const of = { term, level, n, flag };
    return [
      { part: 'coefficient', ...of, ...numbersOf(coefficient), p, p_adjusted: pAdjusted },
      { part: 'adjusted', ...of, ...numbersOf(adjusted), p, p_adjusted: pAdjusted },
      ...(crude ? [{ part: 'crude', ...of, ...numbersOf(crude) }] : []),
    ];
  });
}

function testLines({ tests }: AdjustedProfile): Line[] {
  return tests.map(({ terms, ...test }) => ({ part: 'test', term: terms.join(' '), ...test, ddf: finite(test.ddf) }));
}

function marginLines({ margins }: AdjustedProfile): Line[] {
  return margins.flatMap(({ of, values, comparisons }) => {
    const levels = (at: ProfileComparison['at']) => of.map((name) => at[name]).join(':');
    const term = of.join(':');
    return [
      ...values.map(({ at, n, label, flag, ...margin }) => ({
        part: 'margin',
        term,
        level: levels(at),
        n,
        label,
        flag,
        ...numbersOf(margin),
      })),
      ...comparisons.flatMap(({ at, reference, difference, ratio }) =>
        Object.entries({ difference, quotient: ratio }).map(([part, one]) => ({
          part,
          term,
          level: levels(at),
          reference: levels(reference),
          p: one.p,
          ...numbersOf(one),
        })),
      ),
    ];
  });
}

function leftOutLines({ leftOut: { outsideBase, notAmong, noWeight, unknownOf } }: AdjustedProfile): Line[] {
  return [
    { part: 'left_out', term: 'outside_base', n: outsideBase },
    { part: 'left_out', term: 'not_among', n: notAmong },
    { part: 'left_out', term: 'no_weight', n: noWeight },
    ...unknownOf.map(({ variable, n }) => ({ part: 'left_out', term: variable, level: 'unknown', n })),
  ];
}

function numbersOf({ value, lower, upper, ...more }: Omit<ProfileQuantity, 'se'> & { readonly se?: number | null }) {
  return { estimate: value, se: more.se ?? null, lower, upper };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
