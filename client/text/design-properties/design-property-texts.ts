import type { SettingName } from '#questionnaires';
import type { InEveryLanguage } from '../language.ts';
import { propertiesInEnglish } from './en.ts';
import { propertiesInSpanish } from './es.ts';
import { propertiesInFrench } from './fr.ts';
import { propertiesInPortuguese } from './pt.ts';

/** Words among which settings choose. */
export type SettingValue =
  | 'true'
  | 'false'
  | 'rolling_months'
  | 'calendar_year'
  | 'per_crime'
  | 'per_card'
  | 'most_recent'
  | 'last'
  | 'random'
  | 'seeded_random'
  | 'next_birthday'
  | 'last_birthday'
  | 'kish_grid'
  | 'competent'
  | 'recognised'
  | 'other'
  | 'reporting'
  | 'trust'
  | 'at_risk'
  | 'reference_period'
  | 'last_12_months'
  | 'now'
  | 'before_age_18'
  | 'core'
  | 'non_core'
  | 'pack'
  | 'household'
  | 'person'
  | 'member'
  | 'both'
  | 'flagged'
  | 'included'
  | 'completed_only'
  | 'not_applicable'
  | 'incident'
  | 'contact'
  | 'demand'
  | 'completed'
  | 'attempted'
  | 'ask'
  | 'always'
  | 'never'
  | 'home'
  | 'high'
  | 'medium'
  | 'low'
  | 'case'
  | 'members'
  | 'incidents'
  | 'dk'
  | 'refused'
  | 'na'
  | 'hard'
  | 'soft';

export type PropertyGroup = 'asked' | 'answers' | 'limits' | 'edits' | 'care' | 'other';

/** Texts of the right pane of the designer's page: the settings of what is chosen. */
export interface DesignPropertyTexts {
  readonly groups: Readonly<Record<PropertyGroup, string>>;
  readonly unset: string;
  readonly add: string;
  readonly remove: string;
  readonly nothing: string;
  readonly inJson: string;
  readonly newName: string;
  readonly oneLine: string;
  /** What a question stands in, before its name. */
  readonly itsForm: string;
  readonly itsScreen: string;
  readonly ofList: string;
  readonly file: string;
  /** What belongs where something else was written. */
  readonly belongs: {
    readonly name: string;
    readonly code: string;
    readonly number: string;
    readonly whole: string;
    readonly text: string;
    readonly iccs: string;
    readonly least: (limit: number) => string;
    readonly most: (limit: number) => string;
    readonly other: (pattern: string) => string;
  };
  /** What the words mean among which settings choose; one without is shown as it is. */
  readonly values: Readonly<Record<SettingValue, string>>;
  /** What each setting does; `settingNames` has what it is called. A setting of the schema without one fails a test. */
  readonly sentences: Readonly<Record<SettingName, string>>;
}

export const designPropertyTexts: InEveryLanguage<DesignPropertyTexts> = {
  es: propertiesInSpanish,
  en: propertiesInEnglish,
  pt: propertiesInPortuguese,
  fr: propertiesInFrench,
};
