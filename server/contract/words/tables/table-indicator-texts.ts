import type { InFigureLanguages } from '../figure-languages.ts';
import type { IndicatorText } from '../indicators/indicator-texts.ts';
import { tableIndicatorsInEnglish } from './en.ts';
import { tableIndicatorsInSpanish } from './es.ts';
import { tableIndicatorsInFrench } from './fr.ts';
import { tableIndicatorsInPortuguese } from './pt.ts';

/** Indicators that are made where a table asks for them. */
export const TABLE_INDICATOR_IDS = [
  'repeat_share_person',
  'repeat_share_household',
  'repeat_share_adult_any',
  'crimes_reported',
  'crimes_not_reported',
  'crimes_report_unknown',
  'crimes_with_file',
  'crimes_without_file',
  'crimes_file_unknown',
  'crimes_hidden',
  'broad_reporting_share',
  'not_reported_share',
  'report_unknown_share',
  'with_file_share',
  'without_file_rate',
  'file_unknown_rate',
  'nonreporting_reason_total',
  'reason_by_authority',
  'reason_other_causes',
  'reason_by_authority_total',
  'reason_other_causes_total',
  'place',
  'time_of_day',
  'presence',
  'offender_seen',
  'company',
  'offenders',
  'offender_sex',
  'offender_age',
  'offender_relation',
  'offender_influence',
  'weapon',
  'weapon_type',
  'weapon_injury',
  'other_violence',
  'main_damage',
  'file_outcome',
  'no_file_reason',
  'report_duration',
  'report_reason',
  'report_treatment',
  'report_satisfaction',
  'sdg_series_answered',
] as const;

export type TableIndicatorId = (typeof TABLE_INDICATOR_IDS)[number];

export type TableIndicatorTexts = Readonly<Record<TableIndicatorId, IndicatorText>>;

export const tableIndicatorTexts: InFigureLanguages<TableIndicatorTexts> = {
  es: tableIndicatorsInSpanish,
  en: tableIndicatorsInEnglish,
  pt: tableIndicatorsInPortuguese,
  fr: tableIndicatorsInFrench,
};
