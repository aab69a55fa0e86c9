import type { TableIndicatorTexts } from './table-indicator-texts.ts';

export const tableIndicatorsInEnglish: TableIndicatorTexts = {
  repeat_share_person: {
    name: 'Repeat victims, persons',
    definition: 'Share of the victims of crimes against persons who suffered two or more.',
  },
  repeat_share_household: {
    name: 'Repeat victims, households',
    definition: 'Share of the households with a household crime that suffered two or more.',
  },
  repeat_share_adult_any: {
    name: 'Repeat victims, any crime (INEGI)',
    definition: 'Share of the adults who told of any crime who told of two or more. It mixes persons and households.',
  },
  crimes_reported: {
    name: 'Number of crimes reported',
    definition: 'Crimes with a formal report, by the victim or by somebody else.',
  },
  crimes_not_reported: {
    name: 'Number of crimes not reported',
    definition: 'Crimes without a formal report, without those for which that is not known.',
  },
  crimes_report_unknown: {
    name: 'Number of crimes, report not known',
    definition: 'Crimes for which it is not known whether they were reported.',
  },
  crimes_with_file: {
    name: 'Number of crimes with a file',
    definition: 'Crimes reported for which an investigation file was opened.',
  },
  crimes_without_file: {
    name: 'Number of crimes reported without a file',
    definition: 'Crimes reported for which no investigation file was opened.',
  },
  crimes_file_unknown: {
    name: 'Number of crimes reported, file not known',
    definition: 'Crimes reported for which it is not known whether a file was opened.',
  },
  crimes_hidden: {
    name: 'Number of crimes in the dark figure',
    definition: 'Crimes that were not reported, or without a file, or for which that is not known.',
  },
  broad_reporting_share: {
    name: 'Crimes told to any body',
    definition: 'Share of all crimes that were formally reported or told to any other body, competent or not.',
  },
  not_reported_share: {
    name: 'Crimes not reported',
    definition: 'Share of all crimes without a formal report; those for which that is not known are in the base.',
  },
  report_unknown_share: {
    name: 'Report not known',
    definition: 'Share of all crimes for which it is not known whether they were reported.',
  },
  with_file_share: {
    name: 'Crimes with a file, of all',
    definition: 'Share of all crimes that were reported and have an investigation file.',
  },
  without_file_rate: {
    name: 'Formal reports without a file',
    definition: 'Share of the crimes reported for which no investigation file was opened.',
  },
  file_unknown_rate: {
    name: 'Formal reports, file not known',
    definition: 'Share of the crimes reported for which it is not known whether a file was opened.',
  },
  nonreporting_reason_total: {
    name: 'Reasons for not reporting, numbers',
    definition: 'Number of crimes not reported by main reason.',
  },
  reason_by_authority: {
    name: 'Reasons due to the authority',
    definition:
      'Share of the crimes not reported whose main reason is due to the authority: fear of being asked for money, waste of time, long procedure, distrust, hostile attitude.',
  },
  reason_other_causes: {
    name: 'Other reasons for not reporting',
    definition:
      'Share of the crimes not reported whose main reason is another: fear of the offender, little importance, no evidence, others.',
  },
  reason_by_authority_total: {
    name: 'Not reported because of the authority, number',
    definition: 'Number of crimes not reported whose main reason is due to the authority.',
  },
  reason_other_causes_total: {
    name: 'Not reported for other reasons, number',
    definition: 'Number of crimes not reported whose main reason is another.',
  },
  place: { name: 'Place', definition: 'Share of the crimes about which it was asked, by where it happened.' },
  time_of_day: { name: 'Time of day', definition: 'Share of the crimes about which it was asked, by the time of day.' },
  presence: {
    name: 'Respondent present',
    definition: 'Share of the crimes about which it was asked, by whether the respondent was present.',
  },
  offender_seen: {
    name: 'Offender seen',
    definition: 'Share of the crimes about which it was asked, by whether the offender could be seen.',
  },
  company: {
    name: 'Company',
    definition: 'Share of the crimes about which it was asked, by whether the victim was with somebody.',
  },
  offenders: {
    name: 'Number of offenders',
    definition: 'Share of the crimes about which it was asked, by the number of offenders.',
  },
  offender_sex: {
    name: 'Sex of the offenders',
    definition: 'Share of the crimes about which it was asked, by the sex of the offenders.',
  },
  offender_age: {
    name: 'Age of the offenders',
    definition: 'Share of the crimes about which it was asked, by the age of the offenders.',
  },
  offender_relation: {
    name: 'Relation to the offender',
    definition: 'Share of the crimes about which it was asked, by what the offender was to the victim.',
  },
  offender_influence: {
    name: 'Influence of alcohol or drugs',
    definition: 'Share of the crimes about which it was asked, by what the offender had taken.',
  },
  weapon: {
    name: 'Weapon',
    definition: 'Share of the crimes about which it was asked, by whether the offender had a weapon.',
  },
  weapon_type: {
    name: 'Type of weapon',
    definition: 'Share of the crimes about which it was asked, by the type of weapon.',
  },
  weapon_injury: {
    name: 'Hurt by the weapon',
    definition: 'Share of the crimes about which it was asked, by whether the weapon hurt somebody.',
  },
  other_violence: {
    name: 'Other physical violence',
    definition: 'Share of the crimes about which it was asked, by other physical violence.',
  },
  main_damage: { name: 'Main damage', definition: 'Share of the crimes about which it was asked, by the main damage.' },
  file_outcome: {
    name: 'Outcome of the file',
    definition: 'Share of the crimes about which it was asked, by what came of the investigation file.',
  },
  no_file_reason: {
    name: 'Why there was no file',
    definition: 'Share of the crimes about which it was asked, by why no file was opened.',
  },
  report_duration: {
    name: 'Time that reporting took',
    definition: 'Share of the crimes about which it was asked, by how long reporting took.',
  },
  report_reason: {
    name: 'Reason for reporting',
    definition: 'Share of the crimes about which it was asked, by the main reason for reporting.',
  },
  report_treatment: {
    name: 'Treatment when reporting',
    definition: 'Share of the crimes about which it was asked, by how the victim was treated when reporting.',
  },
  report_satisfaction: {
    name: 'Satisfaction with reporting',
    definition: 'Share of the crimes about which it was asked, by how satisfied the victim was.',
  },
  sdg_series_answered: {
    name: 'SDG series, of those who answered',
    definition:
      'Series of the Sustainable Development Goals without those to whom they do not apply, who do not know, or who refused.',
  },
};
