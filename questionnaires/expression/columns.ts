import { type Compiled, compileExpression, type Reader } from './compile-expression.ts';
import { InstrumentError } from './errors.ts';
import { instrumentProblems } from './instrument-problems.ts';
import type { WantedResult } from './value-types.ts';

/** A column of text, each distinct text stored once; blank is the empty text. */
export interface TextColumn {
  readonly type: 'text';
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** A column of numbers; blank is NaN. */
export interface NumberColumn {
  readonly type: 'number';
  readonly values: Float64Array;
}

export type TypedColumn = TextColumn | NumberColumn;

/** The columns of one file or record type, all of the same length, by name. */
export type Columns = ReadonlyMap<string, TypedColumn>;

/**
 * Compiles an expression into a function of the row number over typed columns.
 *
 * @param wanted refuses an expression that gives something else: `condition` or `number`
 * @throws InstrumentError as `compileExpression`; type-mismatch in more cases, as the type of every column is
 *   known
 * @example compileColumn("{SEXO} = '1'", columns)(0) // => true
 */
export function compileColumn(source: string, columns: Columns, wanted?: WantedResult): Compiled<number> {
  return compileExpression<number>(source, {
    wanted,
    names: (name) => {
      const column = columns.get(name);
      return column && readerOf(column);
    },
  });
}

/** 1 where the condition holds, 0 elsewhere. */
export function conditionColumn(source: string, columns: Columns, rows: number): Uint8Array {
  const holds = compileColumn(source, columns, 'condition');
  const column = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) if (holds(row)) column[row] = 1;
  return column;
}

/** The numbers that an expression gives, NaN where it is absent. */
export function numberColumn(source: string, columns: Columns, rows: number): Float64Array {
  const value = compileColumn(source, columns, 'number');
  return new Float64Array(rows).map((_, row) => {
    const result = value(row);
    if (result === undefined) return Number.NaN;
    if (typeof result === 'number') return result;
    const about = { value: JSON.stringify(result), row: row + 1 };
    throw new InstrumentError({ place: source, ...instrumentProblems.notANumber(about) });
  });
}

/** The texts that an expression gives, blank where it is absent. */
export function textColumn(source: string, columns: Columns, rows: number): TextColumn {
  const value = compileColumn(source, columns);
  const codeByText = new Map<string, number>();
  const codes = new Int32Array(rows).map((_, row) => {
    const result = value(row);
    const text = result === undefined ? '' : String(result);
    const code = codeByText.get(text) ?? codeByText.size;
    if (code === codeByText.size) codeByText.set(text, code);
    return code;
  });
  return { type: 'text', codes, values: [...codeByText.keys()] };
}

function readerOf(column: TypedColumn): Reader<number> {
  if (column.type === 'number') {
    const { values } = column;
    return Object.assign((row: number) => values[row], { type: 'number' as const });
  }
  const { codes, values } = column;
  return Object.assign((row: number) => values[codes[row]!], { type: 'text' as const });
}
