import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** One kind of record as the files of csv have it. */
export interface ExpectedRecords {
  /** household, person, member or incident. */
  readonly name: string;
  readonly columns: readonly string[];
  /** In the order of the columns. */
  readonly rows: readonly (readonly string[])[];
  /** By column: what each code means. */
  readonly labels: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const ABOUT = ['variables.csv', 'codes.csv'];

export function expectedRecords(folder: string): ExpectedRecords[] {
  const codes = readRows(join(folder, 'codes.csv')).slice(1);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.csv') && !ABOUT.includes(file))
    .map((file) => {
      const name = file.slice(0, -'.csv'.length);
      const [columns, ...rows] = readRows(join(folder, file));
      const labels = new Map<string, Map<string, string>>();
      for (const [records, variable, code, , label] of codes) {
        if (records !== name) continue;
        if (!labels.has(variable!)) labels.set(variable!, new Map());
        labels.get(variable!)!.set(code!, label!);
      }
      return { name, columns: columns!, rows, labels };
    });
}

export function readRows(path: string): string[][] {
  return parse(readFileSync(path), { bom: true, relax_column_count: true });
}
