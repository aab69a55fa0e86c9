import { namesIn, parseExpression } from '#questionnaires';
import type { Categories, HouseholdRecords, IncidentRecords, PersonRecords } from '../analysis-file.ts';
import { categoriesAt, codesAt, numbersAt } from '../columns.ts';
import { incidentWeights } from './incident-weights.ts';
import { placeOfValue, type Records } from './records.ts';
import type { Keyed } from './sampled-from-study.ts';
import { categoriesOf, conditionOf, domainOf, inOrder } from './study-columns.ts';
import { keyIndex, linkTo } from './study-keys.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { Study } from './study-schema.ts';

/** Incidents, and the line of each in its file. */
export interface StudyIncidents {
  readonly records: IncidentRecords;
  readonly file: string;
  readonly lines: Int32Array;
}

/**
 * The incidents in scope, with their crime, their weight and the domains of the person who reported them. A row
 * out of scope needs only its key and its person.
 */
export function incidentsFromStudy(
  part: Study['incidents'],
  file: Records,
  context: { households: Keyed<HouseholdRecords>; persons: Keyed<PersonRecords>; report: StudyReport },
): StudyIncidents {
  const { persons, report } = context;
  keyIndex(part.key, file, report);
  const personOfAll = linkTo(persons, part.person, { records: file, report });
  const scope = part.inScope === undefined ? new Uint8Array(file.rows).fill(1) : conditionOf(part.inScope, file);
  const crimeOfAll = crimesOf(part, file, { scope, report });
  const linked = { ...context, file, scope, crime: crimeOfAll, person: personOfAll };
  const weight = incidentWeights(part, linked, report);
  const rows = Int32Array.from(file.lines.keys()).filter((row) => scope[row] === 1);
  const person = codesAt(personOfAll, rows);

  const domains = new Map<string, Categories>();
  for (const [name, column] of persons.records.domains) domains.set(name, categoriesAt(column, person));
  for (const [name, variable] of Object.entries(part.domains)) {
    domains.set(name, categoriesAt(domainOf(variable, file, { report, counts: scope }), rows));
  }
  const answers = new Map<string, Categories>();
  for (const [name, conditions] of Object.entries(part.answers)) {
    answers.set(name, categoriesAt(categoriesOf(inOrder(conditions ?? {}), file), rows));
  }
  const outcome = answers.get('ev_attempt_completed');
  return {
    records: {
      ...(outcome && { outcome }),
      rows: rows.length,
      weight: numbersAt(weight, rows),
      person,
      crime: codesAt(crimeOfAll, rows),
      domains,
      answers,
    },
    file: file.file,
    lines: codesAt(file.lines, rows),
  };
}

/** The crime of each incident; -1 where no condition holds, which is reported as unknown-code. */
function crimesOf(
  { crimes }: Study['incidents'],
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
