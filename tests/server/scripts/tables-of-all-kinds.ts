/** A table of one of the files of the tests. */
export interface TableToTry {
  readonly folder:
    | 'enusc'
    | 'ncvs'
    | 'caribbean'
    | 'caribbean/replicates'
    | 'caribbean/fewer-degrees'
    | 'small'
    | 'costs'
    | 'edition'
    | 'words';
  readonly spec: { readonly table: string; readonly figures: readonly object[] } & Record<string, unknown>;
}

const of = (
  folder: TableToTry['folder'],
  table: string,
  indicators: readonly string[],
  more: object = {},
): TableToTry => ({
  folder,
  spec: { table, figures: indicators.map((indicator) => ({ indicator })), ...more },
});

const SEX = [{ variable: 'sex' }];

/** Names of variables that mean something else to one of the programs, or that one does not take as they are. */
export const HOSTILE_NAMES = [
  ...['if', 'else', 'repeat', 'while', 'function', 'for', 'next', 'break', 'in', 'TRUE', 'FALSE', 'NULL', 'Inf'],
  ...['NaN', 'NA', 'NA_integer_', 'NA_character_', 'True', 'None', 'lambda', 'all', 'with', 'to', 'using', 'byte'],
  ...['c', 'with space', '9lives', 'constructor', 'back`tick'],
];

/** Thirty tables and more: of every kind of figure, record, weight, design and division. */
export const TABLES: readonly TableToTry[] = [
  of('small', 'shares', ['prevalence_person'], { by: SEX }),
  of('small', 'totals', ['victims_person', 'adults', 'crimes'], { by: [{ variable: 'age_group', total: 'last' }] }),
  of('small', 'rates', ['incidence_person', 'concentration_person'], { by: SEX, per: 1000, level: 0.9 }),
  of('small', 'repeated', ['repeat_share_person'], { by: SEX, limits: 't' }),
  of('small', 'crossed-2', ['prevalence_person', 'reporting_rate'], { by: [...SEX, { variable: 'age_group' }] }),
  of('small', 'inegi-frame', ['reporting_rate', 'crimes'], { by: SEX, frame: 'incident_psus' }),
  of('small', 'profile', ['victim_composition', 'victim_risk'], {}),
  of('small', 'arcsine', ['prevalence_person'], { limits: 'arcsine', by: SEX }),
  of('small', 'beta', ['prevalence_person'], { limits: 'beta', by: SEX }),
  of('small', 'beta-nchs', ['prevalence_person', 'reporting_rate'], { limits: 'beta-nchs', by: SEX }),
  of('small', 'design-df', ['prevalence_person', 'crimes'], {
    df: 'design',
    by: [{ variable: 'age_group', total: 'none' }],
  }),
  of(
    'costs',
    'costs-of-incidents',
    ['loss_total', 'loss_mean', 'health_cost_mean', 'crime_cost_total', 'loss_unknown'],
    { by: SEX },
  ),
  of(
    'costs',
    'costs-per-victim',
    ['loss_per_victim_person', 'loss_per_victim_household', 'loss_per_victim_adult_any'],
    {},
  ),
  of(
    'costs',
    'costs-of-all',
    ['cost_total', 'cost_per_victim', 'cost_gdp_share', 'protection_total', 'protection_mean', 'protection_unknown'],
    {
      money: { gdp: { amount: 1e9, source: 'the office' }, prices: { factor: 0.9, of: '2018' } },
    },
  ),
  of('enusc', 'weights', ['prevalence_person', 'crime_rising'], { by: [{ variable: 'region' }] }),
  of(
    'enusc',
    'households',
    ['prevalence_household', 'incidence_household', 'victims_household', 'households', 'prevalence_at_risk'],
    {
      by: [{ variable: 'region' }],
    },
  ),
  of(
    'enusc',
    'household-profile',
    ['household_composition', 'household_risk', 'prevalence_household_any'].slice(0, 2),
    {},
  ),
  of('enusc', 'reporting', ['reporting_rate', 'crimes_reported', 'crimes_not_reported', 'report_unknown_share'], {
    by: SEX,
  }),
  of('ncvs', 'panel', ['prevalence_person', 'incidence_person', 'repeat_share_person', 'adults'], { by: SEX }),
  of('ncvs', 'panel-incidents', ['reporting_rate', 'crimes'], { by: SEX }),
  // Nobody told of some of them: a number is 0, and its limits are those of the design.
  of('ncvs', 'panel-of-nobody', [], { figures: [{ indicator: 'crimes', crimes: 'all' }], by: SEX }),
  of('ncvs', 'panel-households', ['prevalence_household', 'incidence_household'], {}),
  of('caribbean', 'stages', ['prevalence_person', 'spent_per_victim', 'spending', 'safety_after_dark'], { by: SEX }),
  of('caribbean', 'stages-incidents', ['reporting_rate', 'crimes'], { by: SEX }),
  of('caribbean/replicates', 'replicates', ['prevalence_person', 'victims_person', 'concentration_person'], {
    by: SEX,
  }),
  of('caribbean/fewer-degrees', 'replicates-beta', ['prevalence_person'], { limits: 'beta', by: SEX }),
  of('caribbean/replicates', 'replicates-incidents', ['reporting_rate', 'crimes'], { by: SEX }),
  {
    folder: 'edition',
    spec: {
      table: 'attempts',
      figures: [
        { indicator: 'prevalence_person', outcome: 'attempted', crimes: 'all' },
        { indicator: 'crimes', outcome: 'completed', crimes: 'all' },
      ],
    },
  },
  of(
    'edition',
    'dark-figure',
    [
      'dark_figure_unreported',
      'dark_figure_no_file',
      'file_rate',
      'reporting_dont_know',
      'reporting_refused',
      'dark_figure_victims',
    ],
    { by: SEX },
  ),
  of(
    'edition',
    'complaints',
    [
      'broad_reporting_share',
      'with_file_share',
      'without_file_rate',
      'file_unknown_rate',
      'crimes_hidden',
      'crimes_with_file',
    ],
    { by: [{ variable: 'area' }] },
  ),
  of('edition', 'reasons', ['nonreporting_reason', 'reason_by_authority', 'reason_other_causes_total'], {}),
  of('edition', 'answers', ['weapon', 'offender_relation', 'place', 'main_damage'], {}),
  of('edition', 'by-event', ['crimes', 'reporting_rate'], {
    basis: 'event',
    by: [{ variable: 'state_of_event' }, ...SEX],
  }),
  of('edition', 'crossed-3', ['prevalence_person', 'victims_person'], {
    by: [...SEX, { variable: 'age_group', unknown: true }, { variable: 'education', total: 'last', unknown: true }],
  }),
  of('edition', 'household-variables', ['prevalence_household', 'prevalence_household_any', 'prevalence_person'], {
    by: [{ variable: 'tenure' }, { variable: 'size' }],
  }),
  of('edition', 'profiles', [], {
    figures: ['victim_composition', 'victim_risk', 'household_composition', 'household_risk'].map((indicator) => ({
      indicator,
      categories: ['state=02', 'state=01', 'area=urban', 'head_education=primary', 'head_activity=worked', 'size=2'],
    })),
  }),
  of('edition', 'goals', ['sdg_series', 'sdg_series_answered'], { by: SEX }),
  of('edition', 'members', ['members_affected', 'prevalence_household_member'], { by: [{ variable: 'area' }] }),
  {
    folder: 'edition',
    spec: {
      table: 'screeners',
      figures: [
        { indicator: 'screener_dont_know', crimes: 'all' },
        { indicator: 'screener_refused', crimes: 'all' },
      ],
    },
  },
  {
    folder: 'edition',
    spec: {
      table: 'at-risk',
      figures: [
        { indicator: 'prevalence_at_risk', crimes: 'all' },
        { indicator: 'prevalence_adult_any', crimes: 'all' },
      ],
    },
  },
  of('edition', 'costs-of-edition', ['loss_total', 'loss_mean', 'loss_unknown', 'loss_per_victim_adult_any'], {
    by: SEX,
  }),
  of(
    'edition',
    'protection-of-edition',
    ['protection_total', 'protection_mean', 'protection_unknown', 'cost_total', 'cost_per_victim', 'cost_gdp_share'],
    { money: { gdp: { amount: 1e9, source: 'the office' }, prices: { factor: 0.9, of: '2018' } } },
  ),
  of('edition', 'protection-by-area', ['protection_mean', 'protection_unknown'], { by: [{ variable: 'area' }] }),
  of('words', 'words', [], {
    figures: [{ indicator: 'victim_composition', categories: HOSTILE_NAMES.map((name) => `${name}=male`) }],
  }),
  of('words', 'words-crossed', ['prevalence_person', 'concentration_person'], {
    by: ['if', 'NULL', 'back`tick'].map((variable) => ({ variable })),
  }),
  of('edition', 'one', ['prevalence_person', 'crimes'], { by: [{ variable: 'disability' }, { variable: 'activity' }] }),
];
