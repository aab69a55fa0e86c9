import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What an engine gives: the same tables and the same queries, whichever engine it is. */
export interface Connections {
  /** For what changes something. Its transactions run one after the other, across all processes. */
  writer: Kysely<Tables>;
  /** For what only reads, so that long reads hold up no write. The writer itself where there is one connection. */
  reader: Kysely<Tables>;
  /** A writer that waits long, for the moment of opening: another process may be changing the tables. */
  opener: Kysely<Tables>;
  close(): Promise<void>;
}
