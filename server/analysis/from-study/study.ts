import { z } from 'zod';
import { lineAndColumn, placeInJson } from './place-in-json.ts';
import { StudyError } from './study-error.ts';

const expression = z.string().min(1);

/** Categories in the order in which their conditions are tried; the first that holds wins, none means unknown. */
const byConditions = z.record(z.string(), expression);

/** A domain variable: categories by conditions, or the text that an expression gives, checked against a code list. */
const domainVariable = z.union([
  z.strictObject({ categories: byConditions }),
  z.strictObject({ value: expression, codes: z.array(z.string()).min(1), unknown: z.array(z.string()).default([]) }),
]);

const lonelyPsu = z.enum(['fail', 'remove', 'certainty', 'adjust', 'average']);

const sampled = {
  file: z.string(),
  key: z.string(),
  weight: z.string(),
  stratum: z.string(),
  psu: z.string(),
  domains: z.record(z.string(), domainVariable).default({}),
  atRisk: z.record(z.string(), expression).default({}),
};

const amount = z.strictObject({
  value: expression,
  unknown: expression,
  unknownCountsAs: z.number().nullable(),
});

const eventWeight = z.union([
  z.strictObject({ column: z.string() }),
  z.strictObject({ times: expression, forms: expression, cap: z.number().positive().optional() }),
]);

/** Conditions for some of the codes of a variable of the product. A code or variable that it lacks would silently count for nothing. */
const coded = (...codes: [string, ...string[]]) => z.partialRecord(z.enum(codes), expression).optional();

const answersSchema = z.strictObject({
  rep_formal_self: coded('yes', 'no', 'dk', 'refused'),
  rep_formal_other: coded('yes', 'no', 'dk', 'refused'),
  rep_knows_process: coded('yes', 'no', 'dk', 'refused'),
  rep_file_opened: coded('yes', 'no', 'dk', 'refused'),
  rep_competent_other: coded('yes', 'no', 'dk', 'refused'),
  notrep_reason_main: byConditions.optional(),
});

const studySchema = z.strictObject({
  study: z.string().min(1),
  title: z.string(),
  source: z.string(),
  files: z.record(
    z.string(),
    z.strictObject({ path: z.string(), columns: z.record(z.string(), z.enum(['text', 'number'])) }),
  ),
  design: z.strictObject({
    nested: z.boolean(),
    lonelyPsu: z.strictObject({ all_psus: lonelyPsu, incident_psus: lonelyPsu }),
  }),
  households: z.strictObject({ ...sampled, memberVictim: expression.optional() }),
  persons: z.strictObject({ ...sampled, household: z.string(), profile: z.array(z.string()).default([]) }),
  incidents: z.strictObject({
    file: z.string(),
    key: z.string(),
    person: z.string(),
    inScope: expression.optional(),
    weight: eventWeight,
    domains: z.record(z.string(), domainVariable).default({}),
    crimes: z
      .array(z.strictObject({ key: z.string(), level: z.enum(['household', 'person']), when: expression }))
      .min(1),
    sets: z.record(z.string(), z.array(z.string())),
    answers: answersSchema,
    amounts: z.record(z.string(), amount).default({}),
  }),
});

/** How an existing survey's files become an analysis file; documented in questionnaires/studies/README.md. */
export type Study = z.infer<typeof studySchema>;

export type StudyDomain = z.infer<typeof domainVariable>;

/** A study with the text it was read from, so that an error can name its line. */
export interface StudySource {
  study: Study;
  file: string;
  text: string;
}

/**
 * Reads a study file's text.
 *
 * @throws StudyError study-not-json, study-shape
 */
export function parseStudy(text: string, file: string): StudySource {
  const result = studySchema.safeParse(parsedJson(text, file));
  if (!result.success) {
    const issue = result.error.issues[0];
    const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const path = [...(issue?.path ?? []), ...extra];
    const where = path.join('.') || 'the top level';
    const place = { file, ...placeInJson(text, path) };
    throw new StudyError('study-shape', place, `${where}: ${issue?.message}`, 'see questionnaires/studies/README.md');
  }
  const source = { study: result.data, file, text };
  checkReferences(source);
  return source;
}

function parsedJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const place = position === undefined ? { file } : { file, ...lineAndColumn(text, Number(position)) };
    throw new StudyError(
      'study-not-json',
      place,
      `it is not JSON (${(error as Error).message.replace(/\s+/g, ' ')})`,
      'correct the file',
    );
  }
}

function checkReferences({ study, file, text }: StudySource): void {
  const refuse = (path: readonly PropertyKey[], problem: string, remedy: string): never => {
    throw new StudyError('study-shape', { file, ...placeInJson(text, path) }, problem, remedy);
  };
  for (const part of ['households', 'persons', 'incidents'] as const) {
    const name = study[part].file;
    if (!Object.hasOwn(study.files, name))
      refuse([part, 'file'], `${part}.file names ${name}`, 'name one of the entries of files');
  }
  const crimes = new Set<string>();
  for (const [index, { key }] of study.incidents.crimes.entries()) {
    if (crimes.has(key)) refuse(['incidents', 'crimes', index], `${key} is declared twice`, 'join the two conditions');
    crimes.add(key);
  }
  for (const [set, members] of Object.entries(study.incidents.sets)) {
    const path = ['incidents', 'sets', set];
    for (const crime of members)
      if (!crimes.has(crime)) refuse(path, `the set ${set} holds ${crime}`, 'declare that crime');
    if (crimes.has(set)) refuse(path, `${set} is both a crime and a set`, 'rename one of them');
  }
  for (const level of ['households', 'persons'] as const) {
    for (const crime of Object.keys(study[level].atRisk)) {
      if (!crimes.has(crime)) refuse([level, 'atRisk', crime], `${level}.atRisk names ${crime}`, 'declare that crime');
    }
  }
  for (const variable of study.persons.profile) {
    if (!Object.hasOwn(study.persons.domains, variable))
      refuse(['persons', 'profile', variable], `the profile names ${variable}`, 'declare that domain');
  }
}
