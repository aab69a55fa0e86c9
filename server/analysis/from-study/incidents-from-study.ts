import { namesIn, parseExpression } from '#questionnaires';
import type { Categories, HouseholdRecords, IncidentRecords, PersonRecords } from '../analysis-file.ts';
import { categoriesAt, codesAt, numbersAt } from '../columns.ts';
import { amountsFromStudy } from './amounts-from-study.ts';
import { iccsFromStudy } from './iccs/iccs-from-study.ts';
import { incidentWeights } from './incident-weights.ts';
import { joinedIncidents } from './joined-incidents.ts';
import { placeOfValue, type Records } from './records.ts';
import { type Keyed, linkOf } from './sampled-from-study.ts';
import { categoriesOf, conditionOf, domainOf, inOrder } from './study-columns.ts';
import { keyIndex } from './study-keys.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { StudyIncidents } from './study-schema.ts';

/** Incidents, and the line of each in its file. */
export interface IncidentsFromStudy {
  readonly records: IncidentRecords;
  /** Row of the unit that reported each: its person or, where there are none, its household. */
  readonly unit: Int32Array;
  readonly file: string;
  readonly lines: Int32Array;
  /** Rows of the file that are in scope. */
  readonly rows: Int32Array;
}

/**
 * The incidents in scope, with their crime, their weight and the domains of the person who reported them. A row
 * out of scope needs only its key and its person.
 */
export function incidentsFromStudy(
  part: StudyIncidents,
  file: Records,
  context: {
    households: Keyed<HouseholdRecords> | undefined;
    persons: Keyed<PersonRecords> | undefined;
    report: StudyReport;
  },
): IncidentsFromStudy {
  if (!part.wide) return incidentsOfRows(part, file, context);
  // A row is an incident of every crime whose condition holds.
  const byCrime = part.crimes.map((crime) => {
    const inScope = part.inScope === undefined ? crime.when : `(${part.inScope}) and (${crime.when})`;
    const weight = crime.weight ?? part.weight;
    const answers = crime.answers ?? part.answers;
    const amounts = crime.amounts ?? part.amounts;
    return incidentsOfRows({ ...part, inScope, weight, answers, amounts, crimes: [crime] }, file, context);
  });
  return joinedIncidents(byCrime);
}

function incidentsOfRows(
  part: StudyIncidents,
  file: Records,
  context: Parameters<typeof incidentsFromStudy>[2],
): IncidentsFromStudy {
  const { persons, households, report } = context;
  keyIndex(part.key, file, report);
  const about = { records: file, report };
  const personOfAll = linkOf(persons, part.person, about);
  const ownHousehold = part.household !== undefined || !persons ? linkOf(households, part.household, about) : undefined;
  const householdOfAll = ownHousehold ?? personOfAll.map((row) => persons?.records.household[row] ?? -1);
  const scope = part.inScope === undefined ? new Uint8Array(file.rows).fill(1) : conditionOf(part.inScope, file);
  const crimeOfAll = crimesOf(part, file, { scope, report });
  const linked = { ...context, file, scope, crime: crimeOfAll, person: personOfAll, household: householdOfAll };
  const weight = incidentWeights(part, linked, { report });
  const weights = namesOfWeights(part, context).map(
    (name) => [name, incidentWeights(part, linked, { report, name })] as const,
  );
  const rows = Int32Array.from(file.lines.keys()).filter((row) => scope[row] === 1);
  const person = codesAt(personOfAll, rows);
  const unit = persons ? person : codesAt(householdOfAll, rows);

  const domains = new Map<string, Categories>();
  for (const [name, column] of (persons ?? households)?.records.domains ?? [])
    domains.set(name, categoriesAt(column, unit));
  for (const [name, variable] of Object.entries(part.domains)) {
    domains.set(name, categoriesAt(domainOf(variable, file, { report, counts: scope }), rows));
  }
  const answers = new Map<string, Categories>();
  for (const [name, conditions] of Object.entries(part.answers)) {
    answers.set(name, categoriesAt(categoriesOf(inOrder(conditions ?? {}), file), rows));
  }
  const outcome = answers.get('ev_attempt_completed');
  const amounts = amountsFromStudy(part.amounts, file, { report, rows });
  const iccs = iccsFromStudy(part, file, { crime: crimeOfAll, rows });
  return {
    records: {
      ...(outcome && { outcome }),
      rows: rows.length,
      weight: numbersAt(weight, rows),
      ...(weights.length > 0 && { weights: new Map(weights.map(([name, column]) => [name, numbersAt(column, rows)])) }),
      person,
      ...(ownHousehold && { household: codesAt(ownHousehold, rows) }),
      crime: codesAt(crimeOfAll, rows),
      ...iccs,
      domains,
      answers,
      ...(amounts && { amounts }),
    },
    unit,
    file: file.file,
    lines: codesAt(file.lines, rows),
    rows,
  };
}

/** Incidents have each weight that one of their units has, and those that the study states. */
function namesOfWeights(
  part: StudyIncidents,
  {
    households,
    persons,
  }: { households: Keyed<HouseholdRecords> | undefined; persons: Keyed<PersonRecords> | undefined },
): string[] {
  const ofUnits = [households, persons].flatMap((of) => [...(of?.records.weights?.keys() ?? [])]);
  return [...new Set([...ofUnits, ...Object.keys(part.weights)])];
}

/** The crime of each incident; -1 where no condition holds, which is reported as unknown-code. */
function crimesOf(
  { crimes }: StudyIncidents,
  file: Records,
  { scope, report }: { scope: Uint8Array; report: StudyReport },
): Int32Array {
  const { codes } = categoriesOf(
    crimes.map(({ key: name, when }) => ({ name, when })),
    file,
  );
  const columns = new Set(crimes.flatMap(({ when }) => namesIn(parseExpression(when))));
  const column = Array.from(columns, (name) => `{${name}}`).join(' ');
  for (let row = codes.indexOf(-1); row >= 0; row = codes.indexOf(-1, row + 1)) {
    if (scope[row] === 1) report.add(placeOfValue(file, row, column), studyProblems.undeclaredCrime());
  }
  return codes;
}
