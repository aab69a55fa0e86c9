import { namesIn, parseExpression } from '#questionnaires';
import type { Categories, HouseholdRecords, IncidentRecords, PersonRecords } from '../analysis-file.ts';
import { categoriesAt, codesAt, numbersAt } from '../columns.ts';
import { placeOfValue, type Records } from './read-records.ts';
import type { Keyed } from './sampled-from-study.ts';
import type { Study, StudySource } from './study.ts';
import { categoriesOf, conditionOf, domainOf, numbersOf } from './study-columns.ts';
import { StudyError, studyProblems } from './study-error.ts';
import { keyIndex, linkTo, weightsOf } from './study-keys.ts';

/** The incidents in scope, with their crime, their weight and the domains of the person who reported them. */
export function incidentsFromStudy(
  source: StudySource,
  file: Records,
  households: HouseholdRecords,
  persons: Keyed<PersonRecords>,
): IncidentRecords {
  const part = source.study.incidents;
  keyIndex(part.key, file, source);
  const personOfAll = linkTo(persons, part.person, file, source);
  const crimeOfAll = crimesOf(part, file, source);
  const scope = part.inScope === undefined ? undefined : conditionOf(part.inScope, file, source);
  const rows = Int32Array.from(file.lines.keys()).filter((row) => scope?.[row] !== 0);
  const person = codesAt(personOfAll, rows);
  const levelWeights = weightsOfLevels({ source, crimeOfAll, personOfAll, households, persons: persons.records });
  const weight = incidentWeights(source, file, levelWeights);

  const domains = new Map<string, Categories>();
  for (const [name, column] of persons.records.domains) domains.set(name, categoriesAt(column, person));
  for (const [name, variable] of Object.entries(part.domains)) {
    domains.set(name, categoriesAt(domainOf(variable, file, source), rows));
  }
  const answers = new Map<string, Categories>();
  for (const [name, conditions] of Object.entries(part.answers)) {
    answers.set(name, categoriesAt(categoriesOf(declaredCodes(conditions), file, source), rows));
  }
  const amounts = new Map<string, Float64Array>();
  for (const [name, amount] of Object.entries(part.amounts)) {
    amounts.set(name, numbersAt(amountsOf(amount, file, source), rows));
  }
  const outcome = answers.get('ev_attempt_completed');
  return {
    ...(outcome && { outcome }),
    rows: rows.length,
    weight: numbersAt(weight, rows),
    person,
    crime: codesAt(crimeOfAll, rows),
    domains,
    answers,
    amounts,
  };
}

/** The codes of a variable that the study gives, with their conditions. */
function declaredCodes(conditions: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  const declared: Record<string, string> = {};
  for (const [code, condition] of Object.entries(conditions)) if (condition) declared[code] = condition;
  return declared;
}

/** The crime of each incident. @throws StudyError unknown-code where no condition holds */
function crimesOf({ crimes }: Study['incidents'], file: Records, source: StudySource): Int32Array {
  const conditions = Object.fromEntries(crimes.map(({ key, when }) => [key, when]));
  const { codes } = categoriesOf(conditions, file, source);
  const row = codes.indexOf(-1);
  if (row < 0) return codes;
  const columns = new Set(crimes.flatMap(({ when }) => namesIn(parseExpression(when))));
  const column = Array.from(columns, (name) => `{${name}}`).join(' ');
  throw new StudyError({ place: placeOfValue(file, row, column), ...studyProblems.undeclaredCrime() });
}

/** The weight of the household or the person of each incident, by the level of its crime. */
function weightsOfLevels(linked: {
  source: StudySource;
  crimeOfAll: Int32Array;
  personOfAll: Int32Array;
  households: HouseholdRecords;
  persons: PersonRecords;
}): (row: number) => number {
  const { crimes } = linked.source.study.incidents;
  return (row) => {
    const person = linked.personOfAll[row]!;
    const isOfHousehold = crimes[linked.crimeOfAll[row]!]!.level === 'household';
    return isOfHousehold
      ? linked.households.weight[linked.persons.household[person]!]!
      : linked.persons.weight[person]!;
  };
}

/**
 * The file's own incident weights, or weight of the crime's level x min(times, cap) / forms.
 *
 * @throws StudyError invalid-weight
 */
function incidentWeights(source: StudySource, file: Records, levelWeight: (row: number) => number): Float64Array {
  const { weight } = source.study.incidents;
  if ('column' in weight) return weightsOf(weight.column, file, source);
  const times = numbersOf(weight.times, file, source);
  const forms = numbersOf(weight.forms, file, source);
  const cap = weight.cap ?? Number.POSITIVE_INFINITY;
  return times.map((count, row) => {
    const factor = Math.min(count, cap) / forms[row]!;
    if (!(factor > 0 && factor < Number.POSITIVE_INFINITY)) {
      const place = placeOfValue(file, row, `${weight.times} / ${weight.forms}`);
      throw new StudyError({ place, ...studyProblems.invalidCounts() });
    }
    return factor * levelWeight(row);
  });
}

function amountsOf(amount: Study['incidents']['amounts'][string], file: Records, source: StudySource): Float64Array {
  const values = numbersOf(amount.value, file, source);
  const unknown = conditionOf(amount.unknown, file, source);
  return values.map((value, row) => (unknown[row] ? (amount.unknownCountsAs ?? Number.NaN) : value));
}
