import type { Weighting } from '#contract';
import type { LabelledGroups } from '#estimation';
import { conditionColumn, textColumn } from '#questionnaires';
import type { Categories } from '../analysis/analysis-file.ts';
import type { SampleRows } from './sample-rows.ts';

/** The sampled units in the cells of some variables. */
export interface CrossedCategories extends LabelledGroups {
  /** The category of each variable, cell by cell. */
  readonly keys: readonly (readonly string[])[];
}

/** Crosses the variables or columns of a name list. */
export type Cross = (names: readonly string[]) => CrossedCategories;

/** What `crossedCategories` gives for a sample; every variable is worked out once. */
export function crossingOf(sample: SampleRows, variables: Weighting['variables']): Cross {
  const known = new Map<string, Categories>();
  const categoriesOf = (name: string) => {
    const found = known.get(name) ?? categoriesIn(sample, name, variables);
    known.set(name, found);
    return found;
  };
  return (names) => crossed(sample.rows, names, names.map(categoriesOf));
}

function categoriesIn({ columns, rows }: SampleRows, name: string, variables: Weighting['variables']): Categories {
  const conditions = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (conditions === undefined) {
    const { codes, values } = textColumn(`{${name}}`, columns, rows);
    return { codes: codes.map((code) => (values[code]!.trim() === '' ? -1 : code)), names: values };
  }
  const codes = new Int32Array(rows).fill(-1);
  for (const [code, condition] of Object.values(conditions).entries()) {
    const holds = conditionColumn(condition, columns, rows);
    for (let row = 0; row < rows; row++) if (holds[row] && codes[row] === -1) codes[row] = code;
  }
  return { codes, names: Object.keys(conditions) };
}

/** Cells in the order of first appearance; -1 where one of the categories is not known. */
function crossed(rows: number, names: readonly string[], each: readonly Categories[]): CrossedCategories {
  const cellOf = new Map<string, number>();
  const keys: string[][] = [];
  const codes = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    if (each.some((categories) => categories.codes[row] === -1)) continue;
    const key = each.map((categories) => categories.names[categories.codes[row]!]!);
    const text = keyText(key);
    let cell = cellOf.get(text);
    if (cell === undefined) {
      cell = keys.push(key) - 1;
      cellOf.set(text, cell);
    }
    codes[row] = cell;
  }
  return { codes, count: keys.length, labels: keys.map((key) => cellLabel(names, key)), keys };
}

/** One text for each combination of categories. */
export function keyText(key: readonly string[]): string {
  return key.length === 1 ? key[0]! : JSON.stringify(key);
}

/** @example cellLabel(['sex', 'area'], ['female', 'rural']) // => 'sex=female, area=rural' */
export function cellLabel(names: readonly string[], key: readonly string[]): string {
  return names.map((name, index) => `${name}=${key[index]}`).join(', ');
}
