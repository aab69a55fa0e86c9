import { z } from 'zod';
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
    answers: z.record(z.string(), byConditions),
    amounts: z.record(z.string(), amount).default({}),
  }),
});

/** How an existing survey's files become an analysis file; documented in questionnaires/studies/README.md. */
export type Study = z.infer<typeof studySchema>;

export type DomainVariable = z.infer<typeof domainVariable>;

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
    const where = issue?.path.join('.') || 'the top level';
    throw new StudyError(
      'study-shape',
      { file },
      `${where}: ${issue?.message}`,
      'see questionnaires/studies/README.md',
    );
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

function checkReferences({ study, file }: StudySource): void {
  const refuse = (problem: string, remedy: string): never => {
    throw new StudyError('study-shape', { file }, problem, remedy);
  };
  for (const part of ['households', 'persons', 'incidents'] as const) {
    const name = study[part].file;
    if (!Object.hasOwn(study.files, name)) refuse(`${part}.file names ${name}`, 'name one of the entries of files');
  }
  const crimes = new Set(study.incidents.crimes.map((crime) => crime.key));
  for (const [set, members] of Object.entries(study.incidents.sets)) {
    for (const crime of members) if (!crimes.has(crime)) refuse(`the set ${set} holds ${crime}`, 'declare that crime');
    if (crimes.has(set)) refuse(`${set} is both a crime and a set`, 'rename one of them');
  }
  for (const level of ['households', 'persons'] as const) {
    for (const crime of Object.keys(study[level].atRisk)) {
      if (!crimes.has(crime)) refuse(`${level}.atRisk names ${crime}`, 'declare that crime');
    }
  }
  for (const variable of study.persons.profile) {
    if (!Object.hasOwn(study.persons.domains, variable)) refuse(`the profile names ${variable}`, 'declare that domain');
  }
}

/** Line and column, from 1, of an offset in a text. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
