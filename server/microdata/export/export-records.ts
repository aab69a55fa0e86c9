import { join } from 'node:path';
import type { DataFile, DataFilePlan, FinishedFile } from '../../exports/data-files/file-column.ts';
import { spssFile } from '../../exports/data-files/spss/write-spss.ts';
import { stataFile } from '../../exports/data-files/stata/write-stata.ts';
import type { RecordUnit } from '../record-layout.ts';
import type { DescribedRecords } from './described-columns.ts';
import { exportColumn } from './export-column.ts';
import { recordGroups } from './record-groups.ts';

/** The formats in which record files are written for programs of statistics. */
export const EXPORT_FORMATS = ['dta', 'sav'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const MAKERS: Readonly<Record<ExportFormat, (plan: DataFilePlan) => DataFile>> = { dta: stataFile, sav: spssFile };

export interface ExportPlan {
  /** Where the record files are. */
  readonly folder: string;
  readonly described: DescribedRecords;
  readonly format: ExportFormat;
  /** Of the labels. */
  readonly language: string;
  /** Where each file is written; nothing is there. */
  readonly placeOf: (unit: RecordUnit) => string;
  readonly report?: (share: number) => void;
}

export interface ExportedFile extends FinishedFile {
  readonly unit: RecordUnit;
  readonly rows: number;
  readonly columns: number;
}

/** @returns the name of a unit's file in a format */
export function exportFileName(unit: RecordUnit, format: ExportFormat): string {
  return `${unit}.${format}`;
}

/**
 * Writes record files for programs of statistics, one after another: never more than a group of rows is in memory. Of
 * the same record files come the same bytes.
 *
 * @throws the error of the operating system; of the library where a record file cannot be read
 */
export async function exportRecords(plan: ExportPlan): Promise<ExportedFile[]> {
  const { described, report } = plan;
  const total = described.files.reduce((sum, { rows }) => sum + rows, 0);
  const exported: ExportedFile[] = [];
  let before = 0;
  for (const one of described.files) {
    exported.push(await exportUnit(plan, one, (rows) => report?.((before + rows) / total)));
    before += one.rows;
  }
  return exported;
}

type DescribedFile = DescribedRecords['files'][number];

async function exportUnit(
  { folder, described, format, language, placeOf }: ExportPlan,
  { unit, file, rows, columns }: DescribedFile,
  report: (rows: number) => void,
): Promise<ExportedFile> {
  const path = join(folder, file);
  const widths = await textWidths(path, columns.filter(({ kind, codes }) => kind === 'code' && !codes).map(nameOf));
  const words = { language, missing: described.missing ?? {} };
  const laid = columns.map((column) => exportColumn(column, words, widths.get(column.name) ?? 1));
  const title = described.title?.[language] ?? Object.values(described.title ?? {})[0] ?? described.study ?? '';
  const written = MAKERS[format]({ path: placeOf(unit), title, rows, columns: laid.map(({ column }) => column) });
  try {
    let done = 0;
    for await (const group of recordGroups(path, columns.map(nameOf))) {
      written.add(group.map((values, place) => values.map(laid[place]!.read)));
      done += group[0]?.length ?? 0;
      report(done);
    }
    return { unit, rows, columns: columns.length, ...written.finish() };
  } finally {
    written.close();
  }
}

/** Bytes of the longest value of each of some columns: formats want to know it before the first row. */
async function textWidths(path: string, names: readonly string[]): Promise<Map<string, number>> {
  const widths = new Map<string, number>();
  if (names.length === 0) return widths;
  for await (const group of recordGroups(path, names))
    for (const [place, values] of group.entries())
      for (const value of values)
        if (value !== null)
          widths.set(names[place]!, Math.max(widths.get(names[place]!) ?? 1, Buffer.byteLength(String(value))));
  return widths;
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
