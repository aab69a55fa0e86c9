/** A draft beside a database, for the one who makes it. */
export interface DraftPlace {
  /** Whether the database is still empty, so that a draft may take its place. */
  isNeeded(): Promise<boolean>;
  /** Removes what an interrupted try has left. */
  clear(): Promise<void>;
  /** Makes the draft the database, unless somebody has written to the database meanwhile: then gives false. */
  takePlace(): Promise<boolean>;
}
