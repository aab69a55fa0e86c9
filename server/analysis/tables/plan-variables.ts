import type { OfferedVariable, TableSpec, TableVariable } from '#contract';
import type { AnalysisFile, Categories } from '../analysis-file.ts';
import { isNameOfColumn } from './column-names.ts';
import { UNKNOWN_VALUE } from './crossed-domains.ts';
import type { FigureUnit } from './figure-candidates.ts';
import type { Planning } from './plan-table.ts';
import { tableProblems } from './table-problems.ts';

/** By whose records: the variables of the table, with the category of each record. */
export type UnitVariables = ReadonlyMap<FigureUnit, readonly (TableVariable & { readonly categories: Categories })[]>;

/** Places of residence, in a file without households. */
const RESIDENCE = ['state', 'area'];

const WORDS: Readonly<Record<FigureUnit, string>> = {
  person: 'figures of persons',
  household: 'figures of households',
  incident: 'figures of incidents',
};

/**
 * The variables of a table for each kind of record that it counts. A variable of the incidents alone says where or
 * when something happened; a variable that households have, or that has a counterpart of the incident (`state` and
 * `state_of_event`), says where somebody lives. One table goes by one of the two.
 */
export function planVariables(table: TableSpec, units: ReadonlySet<FigureUnit>, planning: Planning): UnitVariables {
  const { file, add } = planning;
  const basis = basisOf(file);
  const seen = new Set<string>();
  for (const [place, { variable }] of table.by.entries()) {
    const at = ['by', place, 'variable'];
    if (seen.has(variable)) add(at, tableProblems.repeatedName(variable));
    seen.add(variable);
    if (isNameOfColumn(variable)) add(at, tableProblems.nameOfColumn(variable));
    if (table.basis === 'residence' && basis(variable) === 'event') add(at, tableProblems.eventAtResidence(variable));
    if (table.basis === 'event' && basis(variable) === 'residence') add(at, tableProblems.residenceAtEvent(variable));
  }
  // What is told of the basis is not told again of the variable.
  const isTold = (unit: FigureUnit, variable: string) =>
    unit !== 'incident' && (table.basis === 'event' || basis(variable) === 'event');
  const planned = new Map(
    Array.from(units, (unit) => [
      unit,
      table.by.flatMap((divided, place) => {
        const variables = variablesOfUnit(file, unit);
        const categories = variables.get(divided.variable);
        if (categories !== undefined) return [{ ...divided, categories }];
        const known = [...variables.keys()];
        if (!isTold(unit, divided.variable))
          add(['by', place, 'variable'], tableProblems.unknownVariable(divided.variable, WORDS[unit], known));
        return [];
      }),
    ]),
  );
  if (units.size === 0) checkNames(table, planning);
  checkValues(table, planned, planning);
  return planned;
}

/** Whether a variable of a file says where somebody lives, where or when something happened, or neither. */
export function basisOf(
  file: Pick<AnalysisFile, 'persons' | 'households' | 'incidents'>,
): (variable: string) => OfferedVariable['basis'] {
  const ofEvent = new Set(
    [...file.incidents.domains.keys()].filter(
      (name) => !file.persons.domains.has(name) && !file.households.domains.has(name),
    ),
  );
  return (name) => {
    if (ofEvent.has(name)) return 'event';
    const isResidence =
      file.households.domains.has(name) || ofEvent.has(`${name}_of_event`) || RESIDENCE.includes(name);
    return isResidence ? 'residence' : 'either';
  };
}

/**
 * Every variable by which tables divide the records of a kind. Persons have those of their household too, and incidents
 * those of their person and household.
 */
export function variablesOfUnit(
  file: Pick<AnalysisFile, 'persons' | 'households' | 'incidents'>,
  unit: FigureUnit,
): ReadonlyMap<string, Categories> {
  const { persons, households, incidents } = file;
  const ofHouseholds = households.tableDomains ?? new Map<string, Categories>();
  if (unit === 'household') return new Map([...households.domains, ...ofHouseholds]);
  const ofPersons = [...(persons.tableDomains ?? []), ...at(ofHouseholds, persons.household)];
  if (unit === 'person') return new Map([...persons.domains, ...ofPersons]);
  return new Map([...incidents.domains, ...at(ofPersons, incidents.person)]);
}

/** The categories of some rows; unknown where there is no row. */
function at(variables: Iterable<readonly [string, Categories]>, rows: Int32Array): [string, Categories][] {
  return Array.from(variables, ([name, { codes, names }]): [string, Categories] => [
    name,
    { codes: rows.map((row) => codes[row] ?? -1), names },
  ]);
}

/** The records that figures of a kind are made of. */
export function recordsOfUnit(file: AnalysisFile, unit: FigureUnit) {
  if (unit === 'incident') return file.incidents;
  return unit === 'person' ? file.persons : file.households;
}

/** Where no figure can be made, a variable that no record has is told all the same. */
function checkNames({ by }: TableSpec, { file, add }: Planning): void {
  const units = ['person', 'household', 'incident'] as const;
  const known = [...new Set(units.flatMap((unit) => [...variablesOfUnit(file, unit).keys()]))];
  for (const [place, { variable }] of by.entries())
    if (!known.includes(variable))
      add(['by', place, 'variable'], tableProblems.unknownVariable(variable, 'figures of this file', known));
}

/** Values that no record of any kind has a name for. */
function checkValues({ by }: TableSpec, planned: UnitVariables, { add }: Planning): void {
  for (const [place, { variable, values, unknown }] of by.entries()) {
    const lists = [...planned.values()].flatMap((variables) =>
      variables.filter((one) => one.variable === variable).map(({ categories }) => categories.names),
    );
    if (lists.length === 0) continue;
    const names = [...new Set(lists.flat())];
    if (unknown && names.includes(UNKNOWN_VALUE)) add(['by', place, 'unknown'], tableProblems.unknownIsValue(variable));
    for (const [position, value] of (values ?? []).entries()) {
      const at = ['by', place, 'values', position];
      if (!names.includes(value)) add(at, tableProblems.unknownValue(variable, value, names));
      else if (values!.indexOf(value) !== position) add(at, tableProblems.repeatedName(value));
    }
  }
}
