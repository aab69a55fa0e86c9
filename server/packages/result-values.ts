import { parse } from 'csv-parse/sync';

/** A value as a result has it: a number, a text, or none. */
export type ShownValue = string | number | boolean | null | undefined;

const LISTS = ['cells', 'comparisons', 'estimates'] as const;

/** What tells one cell of a table or one estimate from another. */
const NAMES = ['indicator', 'crime', 'outcome', 'domain', 'category', 'variance_frame'] as const;

type Row = Readonly<Record<string, ShownValue>>;

/** A file of results as values: what it says of itself, then a row for each figure under its name. */
export type ReadResult = ReadonlyMap<string, Row>;

/** A file of JSON as values; undefined where it is none of results. */
export function jsonResult(bytes: Buffer): ReadResult | undefined {
  try {
    const value = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
    const list = LISTS.find((name) => Array.isArray(value[name]));
    if (list === undefined) return undefined;
    const { [list]: rows, ...head } = value;
    return named([head, ...(rows as unknown[])].map((row) => leavesOf(row)));
  } catch {
    return undefined;
  }
}

/** The same of CSV. */
export function csvResult(bytes: Buffer): ReadResult | undefined {
  try {
    const [columns = [], ...rows] = parse(bytes) as string[][];
    const header = Object.fromEntries(columns.map((name, place) => [`column ${place + 1}`, name]));
    // Between these two stand the variables by which a table is divided.
    const from = columns.indexOf('category');
    const to = columns.indexOf('variance_frame');
    const names = columns.map((name, place) => (place > from && place < to ? `domain.${name}` : name));
    return named([
      header,
      ...rows.map((row) => Object.fromEntries(row.map((text, at) => [names[at]!, cellValue(text)]))),
    ]);
  } catch {
    return undefined;
  }
}

/** A cell of a CSV: a number where it is nothing but the number's own text. */
function cellValue(text: string): ShownValue {
  return text !== '' && String(Number(text)) === text ? Number(text) : text;
}

/** The first row is what the file says of itself; the same name a second time is another row. */
function named(rows: readonly Row[]): ReadResult {
  const found = new Map<string, Row>();
  const taken = new Map<string, number>();
  for (const [place, row] of rows.entries()) {
    const said = nameOf(row);
    const name = place === 0 ? 'the head' : said === '' ? `row ${place}` : said;
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    found.set(before === 0 ? name : `${name} (${before + 1})`, row);
  }
  return found;
}

function nameOf(row: Row): string {
  const parts = NAMES.flatMap((name) =>
    Object.entries(row).flatMap(([column, value]) => {
      if (column === name) return value === '' || value === null || value === undefined ? [] : [String(value)];
      return column.startsWith(`${name}.`) && value !== '' ? [`${column.slice(name.length + 1)}=${value}`] : [];
    }),
  );
  return parts.join(', ');
}

/** Every value within a value, by its path. */
function leavesOf(value: unknown, path = '', into: Record<string, ShownValue> = {}): Row {
  if (typeof value !== 'object' || value === null) into[path] = value as ShownValue;
  else for (const [name, inner] of Object.entries(value)) leavesOf(inner, path === '' ? name : `${path}.${name}`, into);
  return into;
}
