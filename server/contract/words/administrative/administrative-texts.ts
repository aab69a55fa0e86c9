import type { CountsProblemCode } from '../../administrative/counts-problem.ts';
import type { DifferenceEffect, DifferenceId } from '../../administrative/definition-differences.ts';
import type { InFigureLanguages } from '../figure-languages.ts';
import { administrativeInEnglish } from './en.ts';
import { administrativeInSpanish } from './es.ts';
import { administrativeInFrench } from './fr.ts';
import { administrativeInPortuguese } from './pt.ts';

/** What a difference is about, each written out. */
export interface AboutDifference {
  readonly codes: string;
  /** Months of both sides, such as `2020-01 – 2020-12`. */
  readonly records: string;
  readonly survey: string;
  readonly months: string;
}

/** What a problem is about, each written out: choices one after the other, numbers as the reader writes them. */
export type AboutCounts = Readonly<Record<'name' | 'area' | 'period' | 'line' | 'most' | 'choices', string>>;

/** What is printed of counts beside a survey. Numbers arrive written. */
export interface SummaryOfCounts {
  readonly title: (p: Readonly<Record<'source' | 'from' | 'to' | 'study', string>>) => string;
  readonly line: (
    p: Readonly<Record<'crime' | 'recorded' | 'happened' | 'reported' | 'ratio' | 'label', string>>,
  ) => string;
  /** A ratio with its limits. */
  readonly ratio: (p: Readonly<Record<'ratio' | 'lower' | 'upper', string>>) => string;
  /** Over the differences. */
  readonly differences: string;
  readonly wrote: (paths: string) => string;
}

/** What is said of administrative counts and of what makes them other than a survey. */
export interface AdministrativeTexts {
  readonly summary: SummaryOfCounts;
  readonly differences: Readonly<Record<DifferenceId, (about: AboutDifference) => string>>;
  /** Which side is larger for it. */
  readonly effects: Readonly<Record<DifferenceEffect, string>>;
  /** What is wrong, and what to do. */
  readonly problems: Readonly<Record<CountsProblemCode, (about: AboutCounts) => string>>;
}

export const administrativeTexts: InFigureLanguages<AdministrativeTexts> = {
  es: administrativeInSpanish,
  en: administrativeInEnglish,
  pt: administrativeInPortuguese,
  fr: administrativeInFrench,
};
