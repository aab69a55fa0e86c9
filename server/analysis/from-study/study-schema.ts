import { z } from 'zod';
import { dataFile, seriesBreak } from '#contract';
import { toldAnswers } from './answers/study-answers-schema.ts';
import { iccsOfStudyCrime, iccsTagRules } from './iccs/study-iccs-schema.ts';
import { figuresSchema, indicatorSchema, words } from './study-figures-schema.ts';

const expression = z.string().min(1);
const column = z.string().min(1);

/** A column of codes, or several that make one code together. */
const code = z.union([column, z.array(column).min(2)]);

/**
 * Categories in the order in which their conditions are tried; the first that holds wins, none means unknown.
 */
const byConditions = z.record(z.string(), expression);

/**
 * A domain variable: categories by conditions, or the text that an expression gives, checked against a code
 * list.
 */
const domainVariable = z.union([
  z.strictObject({ categories: byConditions }),
  z.strictObject({ value: expression, codes: z.array(z.string()).min(1), unknown: z.array(z.string()).default([]) }),
]);

const lonelyPsu = z.enum(['fail', 'remove', 'certainty', 'adjust', 'average']);

/** A column, or an expression over the columns of the row. */
const weight = z.union([column, z.strictObject({ expression })]);

/** Columns by name, or by what their names have in common and a number. */
const replicateColumns = z.union([
  z.array(column).min(2),
  z.strictObject({
    prefix: z.string(),
    first: z.int().nonnegative(),
    last: z.int().nonnegative().max(10_000),
    digits: z.int().min(1).max(6).default(1),
  }),
]);

const laterStage = z.strictObject({ stratum: code.optional(), cluster: code, fpc: column });

const sampled = {
  file: z.string(),
  rows: expression.optional(),
  key: code.optional(),
  interviewOf: code.optional(),
  weight,
  weights: z.record(z.string(), weight).default({}),
  stratum: code.optional(),
  psu: code.optional(),
  fpc: column.optional(),
  laterStages: z.array(laterStage).min(1).optional(),
  replicates: replicateColumns.optional(),
  domains: z.record(z.string(), domainVariable).default({}),
  atRisk: z.record(z.string(), expression).default({}),
};

/**
 * W = base x factor x min(times, cap) / forms. The base is a column or an expression; without either it is the weight
 * of the crime's level. What is left out is 1.
 */
const incidentWeight = z.strictObject({
  column: column.optional(),
  expression: expression.optional(),
  factor: expression.optional(),
  times: expression.optional(),
  cap: z.number().positive().optional(),
  forms: expression.optional(),
});

/**
 * Conditions for some of the codes of a variable of the product. Other codes are refused: they would count
 * for nothing, silently.
 */
const coded = (...codes: [string, ...string[]]) => z.partialRecord(z.enum(codes), expression).optional();

const answersSchema = z.strictObject({
  ev_attempt_completed: coded('completed', 'attempted'),
  rep_formal_self: coded('yes', 'no', 'dk', 'refused'),
  rep_formal_other: coded('yes', 'no', 'dk', 'refused'),
  rep_knows_process: coded('yes', 'no', 'dk', 'refused'),
  rep_file_opened: coded('yes', 'no', 'dk', 'refused'),
  rep_other_body: coded('yes', 'no', 'dk', 'refused'),
  rep_competent_other: coded('yes', 'no', 'dk', 'refused'),
  notrep_reason_main: byConditions.optional(),
});

/**
 * An amount of money, or of days: a number, blank where it was not asked, and the condition under which it was
 * asked and is not known.
 */
const amount = z.strictObject({ value: expression, unknown: expression.optional() });

const incidentAmounts = z.strictObject({
  loss_amount: amount.optional(),
  health_cost: amount.optional(),
  insurance_paid: amount.optional(),
  days_lost: amount.optional(),
});

/** Of a row that holds several crimes each may have its own weight and answers. */
const crime = z.strictObject({
  key: z.string(),
  level: z.enum(['household', 'person']),
  when: expression,
  iccs: iccsOfStudyCrime.optional(),
  weight: incidentWeight.optional(),
  answers: answersSchema.optional(),
  amounts: incidentAmounts.optional(),
});

const replicateMethod = z.strictObject({
  method: z.enum(['JK1', 'JKn', 'BRR', 'Fay', 'bootstrap', 'SDR', 'other']),
  scale: z.number().positive().optional(),
  rscales: z.union([z.number().nonnegative(), z.array(z.number().nonnegative()).min(2)]).optional(),
  rho: z.number().min(0).lt(1).optional(),
  mse: z.boolean().optional(),
  degreesOfFreedom: z.number().positive().optional(),
});

const designSchema = z.strictObject({
  nested: z.boolean().default(false),
  lonelyPsu: z
    // INEGI, whose frame of incidents it is, adjusts.
    .strictObject({ all_psus: lonelyPsu, incident_psus: lonelyPsu.default('adjust') })
    .default({ all_psus: 'fail', incident_psus: 'adjust' }),
  fpcType: z.enum(['population', 'fraction']).optional(),
  replicates: replicateMethod.optional(),
});

/** The shape of a study file. */
export const studySchema = z.strictObject({
  study: z.string().min(1),
  title: z.union([z.string(), words]),
  source: z.string(),
  files: z.record(z.string(), dataFile),
  design: designSchema,
  figures: figuresSchema.optional(),
  /** What the codes of a domain variable mean: by variable, then by code. */
  labels: z.record(z.string(), z.record(z.string(), words)).default({}),
  households: z
    .strictObject({
      ...sampled,
      memberVictim: expression.optional(),
      answers: toldAnswers('household'),
      amounts: z.strictObject({ measures_cost_total: amount.optional() }).optional(),
    })
    .optional(),
  persons: z
    .strictObject({
      ...sampled,
      household: code.optional(),
      profile: z.array(z.string()).default([]),
      answers: toldAnswers('person'),
    })
    .optional(),
  incidents: z
    .strictObject({
      file: z.string(),
      rows: expression.optional(),
      key: code.optional(),
      person: code.optional(),
      household: code.optional(),
      inScope: expression.optional(),
      weight: incidentWeight.default({}),
      weights: z.record(z.string(), incidentWeight).default({}),
      domains: z.record(z.string(), domainVariable).default({}),
      wide: z.boolean().default(false),
      crimes: z.array(crime).min(1),
      sets: z.record(z.string(), z.array(z.string()).min(1)).default({}),
      iccsTags: iccsTagRules.optional(),
      answers: answersSchema.default({}),
      amounts: incidentAmounts.optional(),
    })
    .optional(),
  indicators: z.array(indicatorSchema).default([]),
  breaks: z.array(seriesBreak).default([]),
});

/** How an existing survey's files become an analysis file; documented in docs/studies.md. */
export type Study = z.infer<typeof studySchema>;

/** The part of a study that says what its households are, and so on. */
export type StudyHouseholds = NonNullable<Study['households']>;
export type StudyPersons = NonNullable<Study['persons']>;
export type StudyIncidents = NonNullable<Study['incidents']>;

/** A data file as the study describes it. */
export type StudyFile = z.infer<typeof dataFile>;

export type StudyDomain = z.infer<typeof domainVariable>;

/** Amounts by the variable that each is. */
export type StudyAmounts = Readonly<Record<string, z.infer<typeof amount> | undefined>>;

export type CodeColumns = z.infer<typeof code>;

export type StudyWeight = z.infer<typeof weight>;

export type IncidentWeight = z.infer<typeof incidentWeight>;

export type ReplicateColumns = z.infer<typeof replicateColumns>;
