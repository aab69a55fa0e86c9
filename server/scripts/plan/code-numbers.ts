import type { MissingKind } from '../../exports/data-files/file-column.ts';
import { exportColumn } from '../../microdata/export/export-column.ts';
import type { ScriptColumn, ScriptPlan } from './script-plan.ts';
import type { ScriptUnit } from './steps.ts';

/** What stands for a code in a data file of Stata or SPSS: a number, a kind of missing answer, or the text itself. */
export type CodeNumber = number | { readonly missing: MissingKind } | string;

/** How columns of data files are read: their names there, and what stands for each code. */
export interface DataFileColumns {
  readonly nameOf: (unit: ScriptUnit, column: string) => string;
  readonly numberOf: (unit: ScriptUnit, column: string, code: string) => CodeNumber;
  /** Whether a column is a text there. */
  readonly isText: (unit: ScriptUnit, column: string) => boolean;
  /** Whether its answers may be missing for a reason. */
  readonly isCode: (unit: ScriptUnit, column: string) => boolean;
}

/** @param names makes the names that the program takes, of all columns of a file in their order */
export function dataFileColumns(
  plan: Pick<ScriptPlan, 'files' | 'steps' | 'allColumns'>,
  names: (columns: readonly string[]) => string[],
): DataFileColumns {
  const named = new Map<string, string>();
  const origin = new Map<string, ScriptColumn>();
  const key = (unit: ScriptUnit, column: string) => `${unit} ${column}`;
  for (const [unit, all] of plan.allColumns)
    for (const [place, name] of names(all).entries()) named.set(key(unit, all[place]!), name);
  for (const [unit, columns] of plan.files) for (const column of columns) origin.set(key(unit, column.name), column);
  // What is brought from another file is coded as there.
  for (const step of plan.steps)
    if (step.step === 'bring') {
      const from = origin.get(key(step.from, step.value));
      if (from) origin.set(key(step.on, step.column), from);
    }
  const isText = (unit: ScriptUnit, column: string) => {
    const of = origin.get(key(unit, column));
    return of?.kind === 'code' && of.codes === undefined;
  };
  return {
    nameOf: (unit, column) => named.get(key(unit, column)) ?? column,
    isText,
    isCode: (unit, column) => origin.get(key(unit, column))?.kind === 'code' && !isText(unit, column),
    numberOf: (unit, column, code) => {
      const of = origin.get(key(unit, column));
      if (of === undefined) return Number(code);
      const { read } = exportColumn({ ...of, label: {} }, { language: 'en', missing: {} }, 1);
      // A code that is not listed stands for nothing that the file has.
      return read(code) ?? Number.NaN;
    },
  };
}
