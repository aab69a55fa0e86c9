import type { RatioToCount } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { administrativePageInEnglish } from './en.ts';
import { administrativePageInSpanish } from './es.ts';
import { administrativePageInFrench } from './fr.ts';
import { administrativePageInPortuguese } from './pt.ts';

/** A crime and how many incidents there are for one that was recorded, with limits. */
export interface RatioInWords {
  readonly crime: string;
  readonly ratio: string;
  readonly interval: string;
}

/** The page of administrative counts beside the survey. */
export interface AdministrativePageTexts {
  readonly title: string;
  readonly lead: string;
  readonly list: {
    readonly heading: string;
    readonly none: string;
    readonly columns: Readonly<Record<'title' | 'source' | 'months' | 'brought' | 'actions', string>>;
    readonly brought: (of: { when: string; who: string }) => string;
    readonly remove: string;
    readonly removeOf: (title: string) => string;
    readonly removeTitle: (title: string) => string;
    readonly removeBody: string;
    readonly removed: (title: string) => string;
    readonly back: string;
    readonly gone: string;
  };
  readonly bring: {
    readonly heading: string;
    readonly hint: string;
    readonly mapping: string;
    readonly counts: string;
    readonly send: string;
    readonly sending: string;
    readonly noFile: string;
    readonly imported: (count: string) => string;
    readonly refused: (count: string) => string;
    readonly files: Readonly<Record<'mapping' | 'counts', string>>;
    readonly line: (line: string) => string;
    readonly column: (column: string) => string;
  };
  readonly shown: {
    readonly steps: Readonly<Record<'derive' | 'beside-counts', string>>;
    readonly cancelled: string;
    readonly again: string;
    readonly refused: string;
    readonly basis: (of: { source: string; months: string; interviews: string; when: string }) => string;
    readonly crime: string;
    readonly allCrimes: string;
    readonly standard: string;
    readonly allAreas: string;
    readonly areasAbsent: (areas: string) => string;
    readonly notCompared: (offences: string) => string;
    readonly picture: string;
    readonly unit: string;
    readonly happened: string;
    readonly reported: string;
    readonly recorded: string;
    readonly legendRecorded: string;
    readonly findings: {
      readonly one: (of: RatioInWords) => string;
      readonly most: (of: { most: RatioInWords; least: RatioInWords }) => string;
      readonly none: string;
    };
    readonly table: {
      readonly heading: string;
      readonly what: string;
      readonly happenedRatio: string;
      readonly reportedRatio: string;
      readonly happenedPrecision: string;
      readonly reportedPrecision: string;
      readonly note: (level: string) => string;
    };
    readonly reasons: Readonly<Record<NonNullable<RatioToCount['reason']>, string>>;
    readonly completed: (crimes: string) => string;
    readonly differences: string;
    readonly differencesLead: string;
    readonly ofAll: string;
    readonly csv: string;
    readonly json: string;
  };
}

export const administrativePageTexts: InEveryLanguage<AdministrativePageTexts> = {
  es: administrativePageInSpanish,
  en: administrativePageInEnglish,
  pt: administrativePageInPortuguese,
  fr: administrativePageInFrench,
};
