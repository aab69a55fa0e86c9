import type { InEveryLanguage } from '../language.ts';
import { picturesInEnglish } from './en.ts';
import { picturesInSpanish } from './es.ts';
import { picturesInFrench } from './fr.ts';
import { picturesInPortuguese } from './pt.ts';

/** What pictures say. Numbers arrive written in the reader's locale. */
export interface PictureTexts {
  actions: {
    save: Record<'svg' | 'png', string>;
    saveFailed: string;
    link: string;
    linkCopied: string;
    linkFailed: string;
  };
  /** Titles of pictures that have none of their own; `what` is what they show. */
  titles: Record<'map' | 'slope' | 'lines' | 'multiples' | 'weights', (what: string) => string>;
  /** Before the choice of another edition, and what stands there for none. */
  compareWith: string;
  noOther: string;
  /** Before the choice of how dots are ordered within their groups. */
  ordering: string;
  orderings: Record<'value' | 'own', string>;
  /** Before the choice of how the classes of a map are made. */
  classing: string;
  classings: Record<'quantile' | 'equal', string>;
  legend: {
    interval: string;
    /** The classes of precision as a map shows them. */
    hatched: Record<'low' | 'caution', string>;
    noFigure: string;
    classOf: (p: { from: string; to: string }) => string;
    break: string;
    median: string;
    quantiles: string;
  };
  table: { heading: string; area: string; figure: string; limits: string; precision: string };
  /** Areas that have a figure and are not on the map. */
  notOnMap: (areas: string) => string;
  /** Why a line is not drawn on. */
  breaks: {
    bridged: (p: { factor: string; se: string; source: string }) => string;
    ofLines: (p: { lines: string; reason: string }) => string;
    andMore: (p: { lines: string; more: string }) => string;
    unknown: string;
  };
  findings: {
    nothing: string;
    /** One line through the editions. */
    one: (p: { line: string; from: string; fromValue: string; to: string; toValue: string }) => string;
    /** Of many lines: those whose figures rose and fell most, of so many. */
    many: (p: { count: string; from: string; to: string }) => string;
    rose: (p: { line: string; fromValue: string; toValue: string }) => string;
    fell: (p: { line: string; fromValue: string; toValue: string }) => string;
    /** A line whose figures stand on both sides of a break; and one of these. */
    apart: (p: { line: string; figures: string }) => string;
    inEdition: (p: { edition: string; value: string }) => string;
    broken: (p: { edition: string; reason: string }) => string;
    /** That two points differ is said by a test alone. */
    untested: string;
    map: (p: { ranked: string }) => string;
    highest: (p: { areas: string; value: string }) => string;
    lowest: (p: { areas: string; value: string }) => string;
    /** After them where no test was made. */
    untestedOrder: string;
    imprecise: (p: { count: string; total: string }) => string;
    missing: (p: { count: string; total: string }) => string;
    weights: (p: { step: string; median: string; p5: string; p95: string; largest: string }) => string;
  };
  /** The quantiles of a step of weighting, in a line. */
  quantiles: (p: { p5: string; p25: string; median: string; p75: string; p95: string }) => string;
}

export const pictureTexts: InEveryLanguage<PictureTexts> = {
  es: picturesInSpanish,
  en: picturesInEnglish,
  pt: picturesInPortuguese,
  fr: picturesInFrench,
};
