import type { PublicFileSpec } from '#contract';
import type { DescribedAnalysis } from '../microdata/analysed/describe-analysis.ts';
import type { KeyColumn, SubjectIncidents, Subjects } from './anonymity/views.ts';
import { type RecordTables, rowsOfNumbers, valuesOf } from './public-records.ts';

/** Whose records are protected: where each of them is in the tables. */
export interface SubjectRows {
  readonly subjects: Subjects;
  readonly incidents: SubjectIncidents;
  /** Rows of each subject; -1 where it has none. */
  readonly person: Int32Array;
  readonly household: Int32Array;
  readonly subjectOfPerson: Int32Array;
  readonly subjectOfHousehold: Int32Array;
  /** Row of the home of each subject, of several interviews too; -1 where it has none. */
  readonly home: Int32Array;
  /** The published areas, by number. */
  readonly areas: readonly string[];
  /** The published crimes, by number. */
  readonly crimes: readonly string[];
  /** Whether a home has several interviews. */
  readonly isShared: boolean;
  /** Rows of the person and of the home of each incident; -1 for none. */
  readonly victim: { readonly person: Int32Array; readonly household: Int32Array };
}

type Spec = Pick<PublicFileSpec, 'columns'>;

/**
 * Puts interviews and homes together, one subject each.
 *
 * @param crimes of the file
 */
export function subjectsOf(tables: RecordTables, { columns }: Spec, crimes: DescribedAnalysis['crimes']): SubjectRows {
  const persons = tables.get('person');
  const households = tables.get('household');
  const incidents = tables.get('incident');
  const homeOf = rowsOfNumbers(persons, 'household', households);
  const homes = [...homeOf].filter((row) => row >= 0);
  const isShared = new Set(homes).size < homes.length;
  const person: number[] = [];
  const household: number[] = [];
  const subjectOfPerson = new Int32Array(persons?.rows ?? 0);
  const subjectOfHousehold = new Int32Array(households?.rows ?? 0).fill(-1);
  for (let row = 0; row < subjectOfPerson.length; row++) {
    const home = homeOf[row]!;
    subjectOfPerson[row] = person.length;
    if (home >= 0) subjectOfHousehold[home] = person.length;
    person.push(row);
    household.push(home);
  }
  for (let row = 0; row < subjectOfHousehold.length; row++) {
    if (subjectOfHousehold[row]! >= 0) continue;
    subjectOfHousehold[row] = person.length;
    person.push(-1);
    household.push(row);
  }
  const rows = { person: Int32Array.from(person), household: Int32Array.from(household) };
  const inSubjects = ['person', 'household'] as const;
  const isIn = (unit: 'person' | 'household' | 'incident', name: string) =>
    tables.get(unit)?.columns.has(name) === true;
  const named = (role: 'area' | 'key') => Object.keys(columns).filter((name) => columns[name]!.role === role);
  const textOf = (name: string) => (subject: number) => {
    const found = inSubjects.flatMap((unit) => {
      const row = rows[unit][subject]!;
      return row >= 0 && isIn(unit, name) ? [valuesOf(tables.get(unit), name)[row] ?? null] : [];
    });
    return found.every((value) => value === null) ? undefined : JSON.stringify(found.map(String));
  };
  const areaNames = named('area').filter((name) => inSubjects.some((unit) => isIn(unit, name)));
  const areaTexts = areaNames.map((name) => numbered(person.length, textOf(name)));
  const area = numbered(person.length, (subject) => areaTexts.map(({ values }) => values[subject]).join(' '));
  const keyOf = (name: string, values: Int32Array): KeyColumn => ({ name, cost: columns[name]!.importance, values });
  const ofIncident = (name: string) => isIn('incident', name) && !inSubjects.some((unit) => isIn(unit, name));
  const incidentKeys = [...named('key'), ...named('area')].filter(ofIncident).map((name) => {
    const own = valuesOf(incidents, name);
    return keyOf(name, numbered(own.length, (row) => (own[row] === null ? undefined : String(own[row]))).values);
  });
  const byPerson = rowsOfNumbers(incidents, 'person', persons);
  const byHousehold = rowsOfNumbers(incidents, 'household', households);
  const codes = new Map(crimes.map(({ key }, number) => [key, number]));
  const crime = Int32Array.from(valuesOf(incidents, 'crime'), (code) => codes.get(String(code)) ?? -1);
  const victim = { person: byPerson, household: byHousehold };
  const subject = byPerson.map((row, at) =>
    row >= 0 ? subjectOfPerson[row]! : (subjectOfHousehold[byHousehold[at]!] ?? -1),
  );
  return {
    subjects: {
      count: person.length,
      area: area.values,
      keys: named('key')
        .filter((name) => inSubjects.some((unit) => isIn(unit, name)))
        .map((name) => keyOf(name, numbered(person.length, textOf(name)).values)),
    },
    incidents: {
      count: incidents?.rows ?? 0,
      subject,
      crime: crime.map((code, at) => (subject[at]! >= 0 ? code : -1)),
      keys: incidentKeys,
    },
    ...rows,
    subjectOfPerson,
    subjectOfHousehold,
    home: rows.person.map((row, subject) => (row >= 0 ? homeOf[row]! : rows.household[subject]!)),
    areas: area.texts,
    crimes: crimes.map(({ key }) => key),
    isShared,
    victim,
  };
}

/** Values as numbers, in the order in which they come; -1 for a blank. */
function numbered(count: number, textAt: (row: number) => string | undefined) {
  const numbers = new Map<string, number>();
  const values = Int32Array.from({ length: count }, (_, row) => {
    const text = textAt(row);
    if (text === undefined) return -1;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
  return { values, texts: [...numbers.keys()] };
}
