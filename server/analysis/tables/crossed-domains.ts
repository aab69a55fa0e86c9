import type { TableVariable } from '#contract';
import type { Groups } from '#estimation';
import type { Categories } from '../analysis-file.ts';

/** The value under which records stand whose value is not known. */
export const UNKNOWN_VALUE = 'unknown';

/** A cell of the crossed variables, and where its estimate is: group of a partition of the records. */
export interface DomainCell {
  /** As published: `{ sex: 'female', area: 'rural' }`; a variable over which is added up is not in it. */
  readonly domain: Readonly<Record<string, string>>;
  readonly table: number;
  readonly group: number;
}

/** Partitions of records by several variables at once: one with all of them, and one for each margin. */
export interface CrossedDomains {
  readonly tables: readonly Groups[];
  /** In the order in which they are published: the last variable changes first. */
  readonly cells: readonly DomainCell[];
}

/** A variable as the table shows it: values in their order, records of other values in none. */
interface ShownVariable {
  readonly name: string;
  readonly codes: Int32Array;
  readonly values: readonly string[];
  readonly total: TableVariable['total'];
}

/**
 * Crosses variables. A group of the partition of some of them is a mixed number: the first variable has the largest
 * step. In a margin everybody counts, also who has no value.
 */
export function crossedDomains(
  rows: number,
  variables: readonly (TableVariable & { readonly categories: Categories })[],
): CrossedDomains {
  const shown = variables.map(shownVariable);
  const tables: Groups[] = [];
  const tableOf = new Map<string, number>();
  const cells = entriesOf(shown).map((entries) => {
    const within = shown.filter((_, place) => entries[place] !== undefined);
    const name = JSON.stringify(within.map((variable) => variable.name));
    let table = tableOf.get(name);
    if (table === undefined) {
      table = tables.push(partition(rows, within)) - 1;
      tableOf.set(name, table);
    }
    const domain: Record<string, string> = {};
    let group = 0;
    for (const [place, { name: variable, values }] of shown.entries()) {
      const value = entries[place];
      if (value === undefined) continue;
      domain[variable] = values[value]!;
      group = group * values.length + value;
    }
    return { domain, table, group };
  });
  return { tables, cells };
}

/** How many cells the crossed variables have. */
export function countOfCells(variables: readonly { readonly values: number; readonly total: boolean }[]): number {
  return variables.reduce((product, { values, total }) => product * (values + (total ? 1 : 0)), 1);
}

/** For every cell the position of each variable's value; undefined where the variable is added up. */
function entriesOf(variables: readonly ShownVariable[]): (number | undefined)[][] {
  return variables.reduce<(number | undefined)[][]>(
    (before, { values, total }) => {
      const own: (number | undefined)[] = [...values.keys()];
      if (total === 'first') own.unshift(undefined);
      if (total === 'last') own.push(undefined);
      return before.flatMap((entries) => own.map((entry) => [...entries, entry]));
    },
    [[]],
  );
}

function shownVariable({
  variable,
  values: asked,
  total,
  unknown,
  categories: { codes, names },
}: TableVariable & { readonly categories: Categories }): ShownVariable {
  const values = [...(asked ?? names)];
  const placeOf = names.map((name) => values.indexOf(name));
  const ofUnknown = unknown ? values.push(UNKNOWN_VALUE) - 1 : -1;
  return {
    name: variable,
    codes: codes.map((code) => (code === -1 ? ofUnknown : placeOf[code]!)),
    values,
    total,
  };
}

function partition(rows: number, variables: readonly ShownVariable[]): Groups {
  const codes = new Int32Array(rows);
  for (const { codes: own, values } of variables)
    for (let row = 0; row < rows; row++) {
      const code = own[row]!;
      codes[row] = code === -1 || codes[row] === -1 ? -1 : codes[row]! * values.length + code;
    }
  return { codes, count: countOfCells(variables.map(({ values }) => ({ values: values.length, total: false }))) };
}
