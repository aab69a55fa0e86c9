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
  /** What each setting is called, and what it does. A setting of the schema without one fails a test. */
  readonly sentences: Readonly<Record<PropertyName, { readonly label: string; readonly sentence: string }>>;
}

export const designPropertyTexts: InEveryLanguage<DesignPropertyTexts> = {
  es: propertiesInSpanish,
  en: propertiesInEnglish,
  pt: propertiesInPortuguese,
  fr: propertiesInFrench,
};
