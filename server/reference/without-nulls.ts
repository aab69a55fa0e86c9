/** The same without entries that are null: some files write out what is absent. */
export function withoutNulls(described: object): object {
  return Object.fromEntries(Object.entries(described).filter(([, value]) => value !== null));
}
