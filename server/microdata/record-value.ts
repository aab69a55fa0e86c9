import type { Value } from '#questionnaires';
import type { RecordRow } from './case-records.ts';
import type { RecordColumn } from './record-layout.ts';

export type RecordValue = string | number | null;

/** Reads the value of a column from a row; null where it was not asked, or an answer is none that the column has. */
export function valueReader(column: RecordColumn): (row: RecordRow) => RecordValue {
  const { name, variable, kind, choice, isMissingOf } = column;
  if (variable === undefined) return ({ added }) => added[name] ?? null;
  const codes = new Set(column.codes?.map(({ code }) => code));
  const listed = (value: Value | undefined) => (typeof value === 'string' && codes.has(value) ? value : null);
  if (isMissingOf) return ({ answers }) => listed(alone(answers[variable]));
  if (kind === 'number') return ({ answers }) => numberOf(answers[variable]);
  if (choice !== undefined)
    return ({ answers }) => {
      const chosen = answers[variable];
      if (!Array.isArray(chosen)) return null;
      return chosen.includes(choice) ? 1 : 0;
    };
  return ({ answers }) => listed(answers[variable]);
}

function numberOf(value: Value | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A way of not answering stands alone, also where several answers may be given. */
function alone(value: Value | undefined): Value | undefined {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
