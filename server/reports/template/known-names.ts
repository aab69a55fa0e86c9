/** Texts that a template may fill in, each from the edition or from how the report was asked for. */
export const TEMPLATE_NAMES = [
  'title',
  'office',
  'source',
  'period',
  'date',
  'before',
  'standard',
  'level',
  'questionnaire',
  'language',
] as const;

export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** What the program makes: figures, sentences, tables and pictures. */
export const TEMPLATE_BLOCKS = [
  'headline-figures',
  'headline-table',
  'sdg-figures',
  'sdg-table',
  'persons-table',
  'households-table',
  'reporting-funnel',
  'reporting-table',
  'reasons-table',
  'sex-table',
  'age-table',
  'area-table',
  'state-table',
  'perception-table',
  'places-table',
  'trust-table',
  'own-tables',
  'change-sentences',
  'change-table',
  'not-comparable',
  'label-key',
  'label-counts',
  'response-rates',
  'sample-accounts',
  'coverage',
  'interviewer-effect',
  'imputation',
  'suppression',
  'design',
  'weighting-steps',
  'questionnaire-version',
  'comparability',
  'definitions',
  'provenance',
] as const;

export type TemplateBlock = (typeof TEMPLATE_BLOCKS)[number];

/** What a part of a template may depend on. A block is a condition too: whether there is anything in it. */
export const TEMPLATE_CONDITIONS = ['edition', 'study', 'compared', 'period', 'office', ...TEMPLATE_BLOCKS] as const;

export type TemplateCondition = (typeof TEMPLATE_CONDITIONS)[number];
