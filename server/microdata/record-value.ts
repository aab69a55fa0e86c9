import type { Value } from '#questionnaires';
import type { RecordColumn } from './record-layout.ts';

export type RecordValue = string | number | null;

/** What a column has of the answer to its question; null where the answer is none that it has. */
export function valueReader({ kind, choice, isMissingOf, codes: listed }: RecordColumn): (value: Value) => RecordValue {
  const codes = new Set(listed?.map(({ code }) => code));
  const code = (value: Value | undefined) => (typeof value === 'string' && codes.has(value) ? value : null);
  if (isMissingOf) return (value) => code(alone(value));
  if (kind === 'number') return (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
  if (choice === undefined) return code;
  return (value) => {
    if (!Array.isArray(value)) return null;
    return value.includes(choice) ? 1 : 0;
  };
}

/** A way of not answering stands alone, also where several answers may be given. */
function alone(value: Value): Value | undefined {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
