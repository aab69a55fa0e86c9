import { namesIn, parseExpression } from '#questionnaires';
import type { Categories, HouseholdRecords, IncidentRecords, PersonRecords } from '../analysis-file.ts';
import { categoriesAt, codesAt, numbersAt } from '../columns.ts';
import type { Records } from './read-records.ts';
import type { Keyed } from './sampled-from-study.ts';
import type { Study, StudySource } from './study.ts';
import { categoriesOf, conditionOf, domainOf, numbersOf } from './study-columns.ts';
import { StudyError } from './study-error.ts';
import { keyIndex, keysOf, linkTo, weightsOf } from './study-keys.ts';

/** The incidents in scope, with their crime, their weight and the domains of the person who told of them. */
export function incidentsFromStudy(
  source: StudySource,
  file: Records,
  households: HouseholdRecords,
  persons: Keyed<PersonRecords>,
): IncidentRecords {
  const part = source.study.incidents;
  keyIndex(part.key, file, source);
  const person = linkTo(persons, keysOf(part.person, file, source), part.person, file);
  const crime = crimesOf(part, file, source);
  const scope = part.inScope === undefined ? undefined : conditionOf(part.inScope, file, source);
  const rows = Int32Array.from(file.lines.keys()).filter((row) => scope?.[row] !== 0);
  const personOfRow = codesAt(person, rows);
  const entries = <From, To>(of: Record<string, From>, convert: (from: From) => To) =>
    new Map(Object.entries(of).map(([name, from]) => [name, convert(from)] as const));
  const inherited = [...persons.records.domains].map(
    ([name, categories]) => [name, categoriesAt(categories, personOfRow)] as const,
  );
  const own = entries(part.domains, (variable) => categoriesAt(domainOf(variable, file, source), rows));
  return {
    rows: rows.length,
    weight: numbersAt(eventWeights(source, file, { crime, person, households, persons }), rows),
    person: personOfRow,
    crime: codesAt(crime, rows),
    domains: new Map([...inherited, ...own]),
    answers: entries(asked(part.answers), (of) => categoriesAt(categoriesOf(of, file, source), rows)),
    amounts: entries(part.amounts, (amount) => numbersAt(amountsOf(amount, file, source), rows)),
  };
}

/** The variables that the study gives, with the conditions of their codes. */
function asked(answers: Study['incidents']['answers']): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(answers).map(([name, conditions = {}]) => [
      name,
      Object.fromEntries(Object.entries(conditions).flatMap(([code, when]) => (when ? [[code, when] as const] : []))),
    ]),
  );
}

function crimesOf(part: Study['incidents'], file: Records, source: StudySource): Int32Array {
  const conditions = Object.fromEntries(part.crimes.map(({ key, when }) => [key, when]));
  const { codes }: Categories = categoriesOf(conditions, file, source);
  const row = codes.indexOf(-1);
  if (row < 0) return codes;
  const judged = new Set(part.crimes.flatMap(({ when }) => namesIn(parseExpression(when))));
  const column = [...judged].map((name) => `{${name}}`).join(' ');
  const place = { file: file.file, line: file.lines[row], column };
  throw new StudyError('unknown-code', place, 'the incident is of no declared crime', 'declare it in incidents.crimes');
}

/** The file's own event weights, or weight of the crime's level x min(times, cap) / forms. */
function eventWeights(
  source: StudySource,
  file: Records,
  of: { crime: Int32Array; person: Int32Array; households: HouseholdRecords; persons: Keyed<PersonRecords> },
): Float64Array {
  const { weight, crimes } = source.study.incidents;
  if ('column' in weight) return weightsOf(weight.column, file, source);
  const times = numbersOf(weight.times, file, source);
  const forms = numbersOf(weight.forms, file, source);
  return times.map((count, row) => {
    const factor = Math.min(count, weight.cap ?? Number.POSITIVE_INFINITY) / forms[row]!;
    if (!(factor > 0 && factor < Number.POSITIVE_INFINITY)) {
      const problem = 'times / forms is not a positive number';
      const place = { file: file.file, line: file.lines[row], column: `${weight.times} / ${weight.forms}` };
      throw new StudyError('invalid-weight', place, problem, 'correct the counts');
    }
    const person = of.person[row]!;
    const household = of.persons.records.household[person]!;
    const ofHousehold = crimes[of.crime[row]!]?.level === 'household';
    return factor * ((ofHousehold ? of.households.weight[household] : of.persons.records.weight[person]) as number);
  });
}

function amountsOf(amount: Study['incidents']['amounts'][string], file: Records, source: StudySource): Float64Array {
  const values = numbersOf(amount.value, file, source);
  const unknown = conditionOf(amount.unknown, file, source);
  return values.map((value, row) => (unknown[row] ? (amount.unknownCountsAs ?? Number.NaN) : value));
}
