/** A value of a file of a questionnaire. */
export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;

/** Named values, in the order of the file. */
export interface JsonRecord {
  readonly [name: string]: Json;
}

export function isJsonRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether two values are the same in a file: the order of names counts. */
export function isSameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (isJsonList(one))
    return isJsonList(other) && one.length === other.length && one.every((v, i) => isSameJson(v, other[i]));
  if (!isJsonRecord(one) || !isJsonRecord(other)) return false;
  const names = Object.keys(one);
  const others = Object.keys(other);
  return (
    names.length === others.length && names.every((name, i) => name === others[i] && isSameJson(one[name], other[name]))
  );
}
