import type { PublicColumnSpec } from '#contract';
import type { RecordValue } from '../../microdata/record-value.ts';
import type { RecordTableColumn } from '../public-records.ts';

/** Why somebody did not answer stays what it is. */
const MISSING = new Set(['dk', 'refused', 'na']);

/** A date, or its year and month. */
const DATE = /^(\d{4})-(\d{2})(-\d{2})?$/;

/**
 * A column as coarse as the specification wants it: no chance is in it, and records do not matter to each
 * other.
 */
export function recodeColumn({ described, values }: RecordTableColumn, spec: PublicColumnSpec): RecordTableColumn {
  const { merge, classes, date, round } = spec;
  const listed = (codes: readonly string[]) => ({
    ...described,
    kind: 'code' as const,
    codes: codes.map((code) => ({ code, label: described.codes?.find((one) => one.code === code)?.label ?? {} })),
  });
  if (merge) {
    const into = new Map(Object.entries(merge).flatMap(([code, from]) => from.map((one) => [one, code] as const)));
    const codes = new Set(described.codes?.map(({ code }) => into.get(code) ?? code) ?? Object.keys(merge));
    const recoded = values.map((value) => (value === null ? null : (into.get(String(value)) ?? value)));
    return { described: listed([...codes]), values: recoded };
  }
  if (classes) {
    const words = classWords(classes);
    const missing = described.codes?.map(({ code }) => code).filter((code) => MISSING.has(code)) ?? [];
    const recoded = values.map((value) => (MISSING.has(String(value)) ? value : classOf(value, classes, words)));
    return { described: listed([...words, ...missing]), values: recoded };
  }
  if (date) {
    const recoded = values.map((value) => dateOf(value, date));
    const codes = new Set(recoded.flatMap((value) => (value === null ? [] : [String(value)])));
    return { described: listed([...codes].sort()), values: recoded };
  }
  if (round !== undefined)
    return {
      described,
      values: values.map((value) => (typeof value === 'number' ? Math.round(value / round) * round : value)),
    };
  return { described, values: [...values] };
}

/** `18-29`, `30-44`, `60+`; of ends that are no whole numbers `0.5..1`. */
function classWords(classes: readonly number[]): string[] {
  const areWhole = classes.every((from) => Number.isInteger(from));
  return classes.map((from, place) => {
    const next = classes[place + 1];
    if (next === undefined) return `${from}+`;
    if (!areWhole) return `${from}..${next}`;
    return next - 1 === from ? `${from}` : `${from}-${next - 1}`;
  });
}

/** What is below the first class is of no class. */
function classOf(value: RecordValue, classes: readonly number[], words: readonly string[]): RecordValue {
  if (value === null || value === '') return null;
  const number = Number(value);
  const above = classes.findLastIndex((from) => number >= from);
  return Number.isNaN(number) || above === -1 ? null : words[above]!;
}

/** A date, or a month alone, of which the year is not known. */
function dateOf(value: RecordValue, to: 'month' | 'quarter' | 'year'): RecordValue {
  const text = String(value ?? '');
  const [, year, month] = DATE.exec(text) ?? [];
  if (year !== undefined) return to === 'year' ? year : `${year}-${to === 'month' ? month : quarterOf(Number(month))}`;
  const alone = Number(text);
  if (text === '' || !Number.isInteger(alone) || alone < 1 || alone > 12) return null;
  if (to === 'year') return null;
  return to === 'month' ? String(alone).padStart(2, '0') : quarterOf(alone);
}

function quarterOf(month: number): string {
  return `Q${Math.ceil(month / 3)}`;
}
