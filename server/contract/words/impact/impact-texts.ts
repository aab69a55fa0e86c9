import type { InFigureLanguages } from '../figure-languages.ts';
import type { IndicatorText } from '../indicators/indicator-texts.ts';
import { impactInEnglish } from './en.ts';
import { impactInSpanish } from './es.ts';
import { impactInFrench } from './fr.ts';
import { impactInPortuguese } from './pt.ts';

/** Concentration, impact, circumstances and support of victims, which are made where a table asks for them. */
export const IMPACT_INDICATOR_IDS = [
  'gini_victims_person',
  'gini_victims_household',
  'gini_victims_adult_any',
  'top_tenth_victims_person',
  'top_tenth_victims_household',
  'top_tenth_victims_adult_any',
  'top_tenth_person',
  'top_tenth_household',
  'top_tenth_adult_any',
  'days_lost_total',
  'days_lost_mean',
  'days_lost_unknown',
  'days_lost_per_victim_person',
  'days_lost_per_victim_household',
  'days_lost_per_victim_adult_any',
  'days_lost_share',
  'loss_share',
  'health_cost_share',
  'insurance_paid_total',
  'insurance_paid_mean',
  'insurance_paid_unknown',
  'violence_share',
  'force_share',
  'injured_share',
  'offender_known_share',
  'offender_family_share',
  'support_received',
  'support_source',
  'support_wanted',
  'support_unmet',
  'threat',
  'injury',
  'offender_recognisable',
  'bias_motive',
  'told_other_body',
  'body_told',
  'report_channel',
  'police_informed',
  'emergency_call',
  'insured',
  'recovered',
  'items_taken',
  'vehicle_method',
  'vehicle_items',
  'burglary_entry',
  'burglary_presence',
  'fraud_type',
  'extortion_mode',
  'extortion_demand',
  'extortion_paid',
  'threatened_harm',
  'bribe_official',
  'bribe_initiator',
  'bribe_form',
  'sexual_offence_type',
  'cybercrime_type',
  'cybercrime_device',
] as const;

export type ImpactIndicatorTexts = Readonly<Record<(typeof IMPACT_INDICATOR_IDS)[number], IndicatorText>>;

export const impactTexts: InFigureLanguages<ImpactIndicatorTexts> = {
  es: impactInSpanish,
  en: impactInEnglish,
  pt: impactInPortuguese,
  fr: impactInFrench,
};
