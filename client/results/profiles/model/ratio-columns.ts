import { flagsOf, type MadeProfile } from '#contract';
import { FLAG_SIGNS } from '../../model/marks-of.ts';
import type { ShownProfile } from '../shown/shown-profile.ts';
import { writtenP } from './p-value.ts';
import { levelName, nameOfTerm } from './profile-lines.ts';

type Ratio = MadeProfile['ratios'][number];

/** A column of the ratios, and what stands in it. */
export interface RatioColumn {
  readonly key: string;
  readonly name: string;
  readonly text: (one: Ratio) => string;
}

/** The columns of the table of ratios; the first names the row. Adjusted p values only where they are asked for. */
export function ratioColumns({ profile, texts, words, formats, limits, locale }: ShownProfile): RatioColumn[] {
  const { ratio } = formats;
  const unlessReference = (one: Ratio, text: string) => (one.isReference ? '' : text);
  const isAdjusted = profile.specification.adjust !== 'none';
  return [
    {
      key: 'value',
      name: words.level,
      text: (one) => {
        const level = levelName(one, texts, words);
        return one.level === '' ? level : `${nameOfTerm(one.term, texts)}: ${level}`;
      },
    },
    {
      key: 'n',
      name: words.cases,
      text: ({ n, flag }) => [ratio.count(n), ...flagsOf(flag).map((code) => FLAG_SIGNS[code])].join(' '),
    },
    {
      key: 'adjusted',
      name: words.adjusted,
      text: (one) => (one.isReference ? `1 (${words.reference})` : ratio.value(one.adjusted.value)),
    },
    {
      key: 'adjusted-limits',
      name: limits,
      text: (one) => unlessReference(one, ratio.interval(one.adjusted.lower, one.adjusted.upper)),
    },
    { key: 'p', name: words.p, text: ({ p }) => writtenP(p, locale) },
    ...(isAdjusted
      ? [{ key: 'p-adjusted', name: words.pAdjusted, text: ({ pAdjusted }: Ratio) => writtenP(pAdjusted, locale) }]
      : []),
    {
      key: 'crude',
      name: words.crude,
      text: (one) => (one.crude === null ? '' : unlessReference(one, ratio.value(one.crude.value))),
    },
    {
      key: 'crude-limits',
      name: limits,
      text: (one) => (one.crude === null ? '' : unlessReference(one, ratio.interval(one.crude.lower, one.crude.upper))),
    },
  ];
}
