import { z } from 'zod';

const expression = z.string().min(1);
const column = z.string().min(1);

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

const sampled = {
  file: z.string(),
  key: column,
  weight: column,
  stratum: column,
  psu: column,
  domains: z.record(z.string(), domainVariable).default({}),
  atRisk: z.record(z.string(), expression).default({}),
};

const incidentWeight = z.union([
  z.strictObject({ column }),
  z.strictObject({ times: expression, forms: expression, cap: z.number().positive().optional() }),
]);

/**
 * Conditions for some of the codes of a variable of the product. Other codes are refused: they would count
 * for nothing, silently.
 */
const coded = (...codes: [string, ...string[]]) => z.partialRecord(z.enum(codes), expression).optional();

const answersSchema = z.strictObject({
  rep_formal_self: coded('yes', 'no', 'dk', 'refused'),
  rep_formal_other: coded('yes', 'no', 'dk', 'refused'),
  rep_knows_process: coded('yes', 'no', 'dk', 'refused'),
  rep_file_opened: coded('yes', 'no', 'dk', 'refused'),
  rep_competent_other: coded('yes', 'no', 'dk', 'refused'),
  notrep_reason_main: byConditions.optional(),
});

/** The encodings that a data file may have. */
export const ENCODINGS = ['utf-8', 'latin1', 'windows-1252', 'utf-16'] as const;

const dataFile = z.strictObject({
  path: z.string().min(1),
  encoding: z.enum(ENCODINGS).optional(),
  separator: z.enum([',', ';', '\t', '|']).optional(),
  decimal: z.enum(['.', ',']).optional(),
  columns: z.record(z.string(), z.enum(['text', 'number', 'label'])),
});

/** The shape of a study file. */
export const studySchema = z.strictObject({
  study: z.string().min(1),
  title: z.string(),
  source: z.string(),
  files: z.record(z.string(), dataFile),
  design: z.strictObject({
    nested: z.boolean(),
    lonelyPsu: z.strictObject({ all_psus: lonelyPsu, incident_psus: lonelyPsu }),
  }),
  households: z.strictObject({ ...sampled, memberVictim: expression.optional() }),
  persons: z.strictObject({ ...sampled, household: column, profile: z.array(z.string()).default([]) }),
  incidents: z.strictObject({
    file: z.string(),
    key: column,
    person: column,
    inScope: expression.optional(),
    weight: incidentWeight,
    domains: z.record(z.string(), domainVariable).default({}),
    crimes: z
      .array(z.strictObject({ key: z.string(), level: z.enum(['household', 'person']), when: expression }))
      .min(1),
    sets: z.record(z.string(), z.array(z.string()).min(1)),
    answers: answersSchema,
  }),
});

/** How an existing survey's files become an analysis file; documented in questionnaires/studies/README.md. */
export type Study = z.infer<typeof studySchema>;

/** A data file as the study describes it. */
export type StudyFile = z.infer<typeof dataFile>;

export type StudyDomain = z.infer<typeof domainVariable>;
