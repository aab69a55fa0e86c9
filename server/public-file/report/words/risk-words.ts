import type { LinkingAttacks } from '../../risk/linking-attacks.ts';
import { RISK_EN } from './en.ts';
import { RISK_ES } from './es.ts';
import { RISK_FR } from './fr.ts';
import { RISK_PT } from './pt.ts';

/** The sentences of the report in one language. */
export interface RiskWords {
  /** In which its numbers are written. */
  readonly locale: string;
  readonly heading: (file: string) => string;
  readonly office: string;
  readonly facts: Readonly<Record<'study' | 'k' | 'l', string>>;
  readonly records: string;
  readonly units: Readonly<Record<'household' | 'person' | 'incident', string>>;
  readonly before: string;
  readonly after: string;
  readonly risk: string;
  readonly riskNote: string;
  readonly stages: Readonly<Record<'records' | 'coarse' | 'released', string>>;
  readonly views: Readonly<Record<'people' | 'victims', string>>;
  readonly sharedBy: (from: string, to: string | undefined) => string;
  readonly expected: string;
  readonly highest: string;
  readonly homes: string;
  readonly blank: string;
  readonly blankNote: (cells: string, share: string) => string;
  readonly column: string;
  readonly why: Readonly<Record<'keys' | 'telling' | 'sensitive' | 'rareCrimes' | 'mergedCrimes', string>>;
  readonly ofCells: string;
  readonly leftOut: (sealed: string, rare: string, merged: string) => string;
  readonly diversity: string;
  readonly diversityNote: string;
  readonly groups: string;
  readonly alike: string;
  readonly fewest: string;
  readonly attacks: string;
  readonly attackNames: Readonly<Record<Exclude<keyof LinkingAttacks, 'rarePatterns'> | 'patterns' | 'people', string>>;
  readonly design: string;
  readonly designNote: (alike: string, unlike: string, alone: string) => string;
  readonly strata: string;
  readonly psus: string;
  readonly earlier: string;
  readonly noEarlier: string;
  readonly together: (people: string, victims: string) => string;
  readonly notAgain: string;
  readonly figures: string;
  readonly figuresNote: string;
  readonly figure: string;
  readonly estimate: string;
  readonly standardError: string;
  readonly difference: string;
}

export type ReportLanguage = 'es' | 'en' | 'pt' | 'fr';

export const RISK_WORDS: Readonly<Record<ReportLanguage, RiskWords>> = {
  es: RISK_ES,
  en: RISK_EN,
  pt: RISK_PT,
  fr: RISK_FR,
};
