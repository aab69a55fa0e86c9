import type { InEveryLanguage } from '../language.ts';
import { weightingDesignInEnglish } from './en.ts';
import { weightingDesignInSpanish } from './es.ts';
import { weightingDesignInFrench } from './fr.ts';
import { weightingDesignInPortuguese } from './pt.ts';

/** Texts of the form for the design of a weighting and its replicates. */
export interface WeightingDesignTexts {
  readonly heading: string;
  readonly lead: string;
  /** The finite population correction of a stage. */
  readonly fpc: string;
  readonly noFpc: string;
  readonly ways: Readonly<Record<'expression' | 'totals', string>>;
  readonly correction: string;
  readonly correctionHint: string;
  readonly byHint: string;
  readonly fpcType: string;
  readonly asTheyLook: string;
  readonly fpcTypes: Readonly<Record<'population' | 'fraction', string>>;
  readonly stage: (number: string) => string;
  readonly cluster: string;
  readonly clusterHint: string;
  readonly stratum: string;
  readonly stratumHint: string;
  readonly addStage: string;
  readonly removeStage: (number: string) => string;
  readonly method: string;
  readonly none: string;
  readonly methods: Readonly<Record<'jackknife' | 'balanced' | 'bootstrap' | 'SDR', string>>;
  /** What each needs, and when it is taken. */
  readonly about: Readonly<Record<'jackknife' | 'balanced' | 'bootstrap' | 'SDR', string>>;
  readonly rho: string;
  readonly rhoHint: string;
  readonly count: string;
  readonly countHint: string;
  /** Where the number is the least of them, and may be left out. */
  readonly fewestHint: string;
  readonly seed: string;
  readonly seedHint: string;
  readonly lonelyPsu: string;
  readonly lonelyPsus: Readonly<Record<'fail' | 'remove' | 'certainty' | 'adjust' | 'average', string>>;
  /** What the design of an edition is, and what is stated elsewhere. */
  readonly note: string;
}

export const weightingDesignTexts: InEveryLanguage<WeightingDesignTexts> = {
  es: weightingDesignInSpanish,
  en: weightingDesignInEnglish,
  pt: weightingDesignInPortuguese,
  fr: weightingDesignInFrench,
};
