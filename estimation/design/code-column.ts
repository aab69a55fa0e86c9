import { designErrors } from '../errors/design-errors.ts';
import type { Codes } from './types.ts';

/** A column of codes as integers from 0, in order of first appearance. */
export interface CodedColumn {
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** Codes several columns as one, one after the other, so that equal codes get equal integers. */
export function codeColumn(place: string, ...columns: readonly Codes[]): CodedColumn {
  const codes = new Int32Array(columns.reduce((sum, column) => sum + column.length, 0));
  const labels: string[] = [];
  const byText = new Map<string, number>();
  // Most values repeat: the lookup by value avoids turning each one into text.
  const byValue = new Map<string | number, number>();
  let position = 0;
  // In files that are sorted by stratum and PSU a row mostly has the code of the row before.
  let lastValue: string | number | undefined;
  let lastCode = 0;
  for (const column of columns) {
    for (let row = 0; row < column.length; row++) {
      const value = column[row];
      if (value !== undefined && value === lastValue) {
        codes[position++] = lastCode;
        continue;
      }
      let code = byValue.get(value as string | number);
      if (code === undefined) {
        if (value === undefined || value === null || value === '' || Number.isNaN(value))
          throw designErrors.missingCode({ column: place, row });
        const text = String(value);
        code = byText.get(text);
        if (code === undefined) {
          code = labels.length;
          labels.push(text);
          byText.set(text, code);
        }
        byValue.set(value, code);
      }
      codes[position++] = code;
      lastValue = value;
      lastCode = code;
    }
  }
  return { codes, labels };
}

/** One integer per pair of codes that occurs. */
export function codePairs(first: Int32Array, second: Int32Array): { codes: Int32Array; count: number } {
  let width = 1;
  for (const code of second) if (code >= width) width = code + 1;
  const codeOfPair = new Map<number, number>();
  const codes = new Int32Array(first.length);
  for (let row = 0; row < codes.length; row++) {
    const key = first[row]! * width + second[row]!;
    let code = codeOfPair.get(key);
    if (code === undefined) {
      code = codeOfPair.size;
      codeOfPair.set(key, code);
    }
    codes[row] = code;
  }
  return { codes, count: codeOfPair.size };
}
