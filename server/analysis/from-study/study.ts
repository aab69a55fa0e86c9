import { z } from 'zod';
import { lineAndColumn, placeInJson } from './place-in-json.ts';
import { StudyError, type StudyProblem, studyProblems } from './study-error.ts';

const expression = z.string().min(1);

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

const incidentWeight = z.union([
  z.strictObject({ column: z.string() }),
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
    weight: incidentWeight,
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
    const issue = result.error.issues[0]!;
    const unknownKeys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const path = [...issue.path, ...unknownKeys.slice(0, 1)];
    const place = { file, ...placeInJson(text, path) };
    const part = path.join('.') || 'the top level';
    throw new StudyError({ place, ...studyProblems.wrongShape({ part, reason: issue.message }) });
  }
  const source = { study: result.data, file, text };
  checkReferences(source);
  return source;
}

function parsedJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError; // JSON.parse throws nothing else.
    const position = /position (\d+)/.exec(message)?.[1];
    const place = position === undefined ? { file } : { file, ...lineAndColumn(text, Number(position)) };
    throw new StudyError({ place, ...studyProblems.notJson(message) });
  }
}

/** Checks that what one part names is declared in the part that it means. @throws StudyError study-shape */
function checkReferences({ study, file, text }: StudySource): void {
  const { households, persons, incidents } = study;
  const refuse = (path: readonly PropertyKey[], problem: StudyProblem): never => {
    throw new StudyError({ place: { file, ...placeInJson(text, path) }, ...problem });
  };
  for (const [part, { file: name }] of Object.entries({ households, persons, incidents })) {
    if (!Object.hasOwn(study.files, name)) refuse([part, 'file'], studyProblems.unlistedFile({ part, name }));
  }
  const crimes = new Set<string>();
  for (const [index, { key }] of incidents.crimes.entries()) {
    if (crimes.has(key)) refuse(['incidents', 'crimes', index], studyProblems.crimeTwice(key));
    crimes.add(key);
  }
  for (const [set, members] of Object.entries(incidents.sets)) {
    const path = ['incidents', 'sets', set];
    const unknown = members.find((crime) => !crimes.has(crime));
    if (unknown !== undefined) refuse(path, studyProblems.unknownCrime({ part: `the set ${set}`, crime: unknown }));
    if (crimes.has(set)) refuse(path, studyProblems.crimeAndSet(set));
  }
  for (const [part, { atRisk }] of Object.entries({ households, persons })) {
    const unknown = Object.keys(atRisk).find((crime) => !crimes.has(crime));
    if (unknown !== undefined) {
      refuse([part, 'atRisk', unknown], studyProblems.unknownCrime({ part: `${part}.atRisk`, crime: unknown }));
    }
  }
  const unknownDomain = persons.profile.find((variable) => !Object.hasOwn(persons.domains, variable));
  if (unknownDomain !== undefined) {
    refuse(['persons', 'profile', unknownDomain], studyProblems.unknownDomain(unknownDomain));
  }
}
