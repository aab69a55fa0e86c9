/** A database of Cifra that was found at a location. */
export interface FoundDatabase {
  /** The same for two locations that name one database, and for no others. */
  readonly place: string;
  /** Names of its tables, those included that somebody else added. */
  readonly tables: readonly string[];
}
