import type { Change } from '../diff/change.ts';
import type { VerdictReason } from '../diff/reasons.ts';
import type { FigureReads } from '../figures/figures-of.ts';
import type { Standing } from './standing.ts';

/** The words of one question in one language, in the standard and in the country's questionnaire. */
export interface OtherWords {
  readonly language: string;
  readonly standard: string;
  readonly own: string;
}

/** One question of the standard. */
export interface ComparedQuestion {
  /** As the interview writes it out, e.g. `robbery_ref`. */
  readonly name: string;
  readonly form: string;
  readonly standing: Standing;
  /** The gravest first; none where it is the same. */
  readonly reasons: readonly VerdictReason[];
  /** Languages of both in which it is asked in other words, with both texts. */
  readonly words: readonly OtherWords[];
  /** What changed in it, foreseen differences left out. */
  readonly changes: readonly Change[];
}

/** One figure of the standard. */
export interface ComparedFigure extends Pick<FigureReads, 'figure' | 'about' | 'key' | 'sdg'> {
  readonly standing: Standing;
  readonly reasons: readonly VerdictReason[];
  /** Questions that it reads and that are not the same. */
  readonly questions: readonly string[];
}

/** A country's questionnaire beside the standard. */
export interface ComparabilityReport {
  readonly standard: { readonly id: string; readonly version: string };
  readonly own: { readonly id: string; readonly version: string };
  /** Languages of both. */
  readonly languages: readonly string[];
  /** In the standard's order. */
  readonly questions: readonly ComparedQuestion[];
  readonly figures: readonly ComparedFigure[];
  /** Questions that the standard does not ask. */
  readonly added: readonly { readonly name: string; readonly form: string }[];
  /** What holds for the whole survey: the period, the population, the way of drawing. */
  readonly survey: readonly Change[];
  /** Differences that the standard leaves to each country. */
  readonly foreseen: readonly Change[];
  readonly counts: {
    readonly questions: Readonly<Record<Standing, number>>;
    readonly figures: Readonly<Record<Standing, number>>;
    /** Questions in other words, by language. */
    readonly otherWords: Readonly<Record<string, number>>;
  };
}
