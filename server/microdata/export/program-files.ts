import type { DataFile, DataFilePlan } from '../../exports/data-files/file-column.ts';
import { ExportError } from '../../exports/export-error.ts';
import { exportColumn } from './export-column.ts';
import { LABEL_FILES } from './label-files.ts';
import { titleOfRecords } from './labels.ts';
import { fileForEachUnit, type OpenRecords, type RecordFormat, type UnitPlan } from './record-format.ts';

/** A format of programs of statistics, whose values are numbers with labels; the codes behind these stand beside it. */
export function programFiles(ending: string, make: (plan: DataFilePlan) => DataFile): RecordFormat {
  const open: OpenRecords = async (plan) => {
    const { source, unit, place, words } = plan;
    const widths = await textWidths(plan);
    const laid = unit.columns.map((column) => exportColumn(column, words, widths.get(column.name) ?? 1));
    const file = namingRecords(unit.unit, () =>
      make({
        ...place,
        title: titleOfRecords(source.described, words.language),
        rows: unit.rows,
        columns: laid.map(({ column }) => column),
      }),
    );
    return {
      add: (group) => namingRecords(unit.unit, () => file.add(group.map((values, at) => values.map(laid[at]!.read)))),
      finish: () => file.finish(),
      close: () => file.close(),
    };
  };
  return fileForEachUnit(ending, open, LABEL_FILES);
}

/** What a file cannot hold is said with the kind of record that has it. */
function namingRecords<Made>(unit: string, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    throw error instanceof ExportError ? new ExportError(`${unit}: ${error.message}`) : error;
  }
}

/** Bytes of the longest value of each text: formats want to know it before the first row. */
async function textWidths({ source, unit }: UnitPlan): Promise<Map<string, number>> {
  const widths = new Map<string, number>();
  const names = unit.columns.filter(({ kind, codes }) => kind === 'code' && !codes).map(({ name }) => name);
  if (names.length === 0) return widths;
  for await (const group of source.groups(unit.unit, names))
    for (const [place, values] of group.entries())
      for (const value of values)
        if (value !== null)
          widths.set(names[place]!, Math.max(widths.get(names[place]!) ?? 1, Buffer.byteLength(String(value))));
  return widths;
}
