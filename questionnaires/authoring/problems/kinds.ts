/** What belongs in a place, or stands there, by the name that the schema has for it. */
export type Kinds = Readonly<
  Record<'string' | 'number' | 'int' | 'boolean' | 'array' | 'object' | 'record' | 'null', string>
>;

/** @returns the schema's own name where a language has no word for it */
export function kindIn(kinds: Kinds, expected: string): string {
  return Object.hasOwn(kinds, expected) ? kinds[expected as keyof Kinds] : expected;
}
