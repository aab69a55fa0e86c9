import type { InEveryLanguage } from '../language.ts';
import { propertiesInEnglish } from './en.ts';
import { propertiesInSpanish } from './es.ts';
import { propertiesInFrench } from './fr.ts';
import { propertiesInPortuguese } from './pt.ts';

/** Settings of a questionnaire's files; where one means something else inside another, that one stands before it. */
export type PropertyName =
  | 'active'
  | 'among'
  | 'asked'
  | 'reportingBodies.asked'
  | 'atRisk'
  | 'attempted'
  | 'attempts'
  | 'authorities'
  | 'catalogue'
  | 'chain'
  | 'choices'
  | 'choicesVisibleIf'
  | 'code'
  | 'confidence'
  | 'context'
  | 'counts'
  | 'countsAs'
  | 'crime'
  | 'crimes'
  | 'cyber'
  | 'defaultLanguage'
  | 'definitions'
  | 'details'
  | 'deviation'
  | 'draws'
  | 'drawn'
  | 'each'
  | 'edits'
  | 'eventSets'
  | 'except'
  | 'exclusive'
  | 'exists'
  | 'fieldCoded'
  | 'fills'
  | 'fixed'
  | 'place.fixed'
  | 'form'
  | 'formalComplaintIs'
  | 'from'
  | 'gate'
  | 'iccs'
  | 'iccs.code'
  | 'iccsTags'
  | 'id'
  | 'impossible'
  | 'incidentForms'
  | 'indicator'
  | 'integer'
  | 'is'
  | 'key'
  | 'kind'
  | 'languages'
  | 'leadIn'
  | 'level'
  | 'lists'
  | 'location'
  | 'max'
  | 'maxLength'
  | 'maxSelected'
  | 'method'
  | 'min'
  | 'minimumAge'
  | 'missing'
  | 'money'
  | 'months'
  | 'motive'
  | 'name'
  | 'noNarrative'
  | 'note'
  | 'observed'
  | 'office'
  | 'only'
  | 'outcome'
  | 'ownerQuestion'
  | 'pack'
  | 'packs'
  | 'perCrime'
  | 'perInterview'
  | 'place'
  | 'police'
  | 'precedence'
  | 'presence'
  | 'privacyCheck'
  | 'property'
  | 'questions'
  | 'ref'
  | 'referencePeriod'
  | 'referralCard'
  | 'relation'
  | 'repeat'
  | 'reportingBodies'
  | 'required'
  | 'row'
  | 'rows'
  | 'rowsMissing'
  | 'rowsVisibleIf'
  | 'rule'
  | 'rules'
  | 'screeners'
  | 'screens'
  | 'sdg'
  | 'sealed'
  | 'selection'
  | 'selfCompleted'
  | 'sensitive'
  | 'series'
  | 'seriesFrom'
  | 'severity'
  | 'skippable'
  | 'source'
  | 'states'
  | 'tier'
  | 'times'
  | 'type'
  | 'unit'
  | 'unitOfCount'
  | 'unusual_bribe'
  | 'unusual_health_cost'
  | 'unusual_loss'
  | 'unusual_measures_cost'
  | 'value'
  | 'version'
  | 'violence'
  | 'visibleIf'
  | 'weapon'
  | 'when'
  | 'window'
  | 'without'
  | 'years';

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
  /** What each setting is called, and what it does. A setting of the schema without one fails a test. */
  readonly sentences: Readonly<Record<PropertyName, { readonly label: string; readonly sentence: string }>>;
}

export const designPropertyTexts: InEveryLanguage<DesignPropertyTexts> = {
  es: propertiesInSpanish,
  en: propertiesInEnglish,
  pt: propertiesInPortuguese,
  fr: propertiesInFrench,
};
