/** What the value of a domain is called that holds the records of all values but those that a table shows. */
const OTHER_THAN = 'other than ';

/** All records whose value is none of these, those of unknown value too where these do not name it. */
export function otherThan(values: readonly string[]): string {
  return `${OTHER_THAN}${JSON.stringify(values.toSorted())}`;
}

/** The values that a rest leaves out; undefined for a value of the records. */
export function leftOutBy(value: string): ReadonlySet<string> | undefined {
  if (!value.startsWith(`${OTHER_THAN}["`)) return undefined;
  return new Set(JSON.parse(value.slice(OTHER_THAN.length)) as string[]);
}
