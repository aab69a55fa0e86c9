import type { ExpectedRecords } from './expected-records.ts';
import type { Reader } from './readers.ts';

export interface Compared {
  readonly same: number;
  /** Where, what was expected and what was read. */
  readonly different: readonly string[];
}

/** Codes of the product for what is missing, and how programs with kinds of missing values show them. */
const MISSING: Readonly<Record<string, readonly string[]>> = {
  dk: ['.d', '-1'],
  refused: ['.r', '-2'],
  na: ['.n', '-3'],
};

/** Letters of a name that is cut which it keeps at least. */
const KEPT = 24;

/** Every value of the records against what a program read; rows before the line of names are titles. */
export function compareRead(
  { columns, rows, labels }: ExpectedRecords,
  found: readonly (readonly string[])[],
  { tolerance = 0, longestName = Infinity }: Pick<Reader, 'tolerance' | 'longestName'>,
): Compared {
  const isNamed = (name: string, column = '') =>
    name === column ||
    (column.length > longestName && name.length <= longestName && name.startsWith(column.slice(0, KEPT)));
  const head = found.findIndex(
    (row) => row.length >= columns.length && row.every((name, at) => isNamed(name, columns[at])),
  );
  if (head < 0) return { same: 0, different: [`the names of the columns: ${columns.join()}`] };
  const data = found.slice(head + 1);
  const different: string[] = [];
  if (data.length !== rows.length) different.push(`${rows.length} rows, read ${data.length}`);
  let same = 0;
  for (const [row, values] of rows.slice(0, data.length).entries())
    for (const [at, value] of values.entries()) {
      const read = (data[row]![at] ?? '').trim();
      if (isSame(value, read, labels.get(columns[at]!)?.get(value), tolerance)) same += 1;
      else different.push(`row ${row + 1}, ${columns[at]}: ${value} was read as ${read}`);
    }
  return { same, different };
}

function isSame(value: string, read: string, label: string | undefined, tolerance: number): boolean {
  const text = value.trim().replace(/^'(?=[=+\-@])/, '');
  if (read === text || read === label || (text === '' && read === '.')) return true;
  if (MISSING[text]?.includes(read)) return true;
  if (text === '' || read === '') return false;
  return Math.abs(Number(text) - Number(read)) <= tolerance * Math.abs(Number(text));
}
