import type { Standing } from '../standing.ts';

/** Words of the comparability report in one language. `$1`, `$2` are filled in. */
export interface ComparabilityWords {
  readonly title: string;
  /** `$1` the questionnaire, `$2` the standard. */
  readonly subtitle: string;
  readonly explanation: string;
  readonly summary: string;
  readonly survey: string;
  readonly figures: string;
  readonly questions: string;
  readonly added: string;
  readonly foreseen: string;
  readonly foreseenExplained: string;
  readonly none: string;
  readonly figure: string;
  readonly question: string;
  readonly result: string;
  readonly why: string;
  readonly standard: string;
  readonly own: string;
  readonly otherWords: string;
  readonly contents: string;
  readonly skip: string;
  readonly reporting: string;
  readonly files: string;
  /** A set of crimes by its key. */
  readonly sets: Readonly<Record<'any_person' | 'any_household' | 'any', string>>;
  readonly standing: Readonly<Record<Standing, string>>;
}
