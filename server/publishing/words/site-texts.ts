import type { FigureLanguage, InFigureLanguages } from '#contract';
import type { CellChange, ChangedColumn } from '../cell-changes.ts';
import { siteInEnglish } from './en.ts';
import { siteInSpanish } from './es.ts';
import { siteInFrench } from './fr.ts';
import { siteInPortuguese } from './pt.ts';

/** Texts of published pages. Numbers and days arrive written. */
export interface SiteTexts {
  /** Of the whole site. */
  readonly site: string;
  readonly lead: string;
  readonly language: string;
  readonly skip: string;
  readonly languages: string;
  readonly releases: string;
  readonly tables: string;
  readonly publishedOn: (day: string) => string;
  readonly revision: (number: string) => string;
  readonly source: (source: string) => string;
  readonly search: {
    /** In the place of a number that is hidden. */
    readonly notShown: string;
    readonly title: string;
    readonly crime: string;
    readonly anyCrime: string;
    readonly group: string;
    readonly groupHint: string;
    readonly columns: Readonly<Record<'figure' | 'group' | 'value' | 'limits' | 'precision', string>>;
    /** Filled in by the page itself: `{found}`, `{all}` and `{tables}`. */
    readonly found: string;
    readonly nothing: string;
    /** Leads to the table, under the figures that there is room for; filled in by the page itself: `{count}`. */
    readonly more: string;
    /** Where the browser runs no scripts. */
    readonly noScript: string;
  };
  readonly download: string;
  /**
   * Leads to where readers find the day of a release. Its own pages are made, checked and known by their hash before
   * anybody knows on which day it will be published; the list of the site is made when it is.
   */
  readonly dayOfPublication: string;
  readonly allTables: string;
  readonly back: string;
  readonly hiddenCells: (counts: { hidden: string; cells: string }) => string;
  readonly changes: {
    readonly title: string;
    readonly none: string;
    readonly why: string;
    readonly count: (cells: string) => string;
    readonly columns: Readonly<Record<'figure' | 'group' | 'table' | 'what' | 'before' | 'after', string>>;
    readonly kinds: Readonly<Record<CellChange['kind'], string>>;
    readonly numbers: Readonly<Record<ChangedColumn, string>>;
    readonly withdrawn: string;
    readonly link: string;
    /** Of files that differ. */
    readonly files: string;
    readonly filesNote: string;
  };
  /** The page of all revisions. */
  readonly revisions: {
    readonly title: string;
    readonly link: string;
    /** The revision whose pages are read. */
    readonly current: (revision: string) => string;
    readonly withdrawn: string;
    readonly publishedOn: (day: string) => string;
    readonly changes: (revision: string) => string;
    readonly manifest: (revision: string) => string;
    readonly data: (of: { title: string; format: string }) => string;
  };
  /** A table that a revision does not have any more. */
  readonly gone: {
    readonly title: string;
    readonly notHere: (revision: string) => string;
    /** By the last revision that had it. */
    readonly data: (revision: string) => string;
    readonly withdrawn: (revision: string) => string;
  };
  /** The page of all files. */
  readonly downloads: {
    readonly title: string;
    readonly link: string;
    readonly lead: string;
    readonly columns: Readonly<Record<'file' | 'size' | 'hash', string>>;
    readonly tables: string;
    readonly otherFormats: string;
    readonly publicFile: (name: string) => string;
    readonly ofPublicFile: (facts: { k: string; l: string }) => string;
    readonly records: Readonly<Record<'person' | 'household' | 'incident', (count: string) => string>>;
    readonly rest: string;
  };
  readonly files: string;
  readonly reports: Readonly<Record<'html' | 'pdf', string>>;
  readonly packages: string;
}

const TEXTS: InFigureLanguages<SiteTexts> = {
  es: siteInSpanish,
  en: siteInEnglish,
  pt: siteInPortuguese,
  fr: siteInFrench,
};

export function siteTexts(language: FigureLanguage): SiteTexts {
  return TEXTS[language];
}
