import { readConfig } from '../../../config.ts';
import { instrumentsWithFolder } from '../../../instruments/import-folder.ts';
import type { KeyRing } from '../../../keys/key-ring.ts';
import type { ThreadsForRecords } from '../../../microdata/cases/records-in-order.ts';
import type { Instruments } from '../../../model.ts';
import { openServerStore } from '../../../start/open-server-store.ts';
import type { Store } from '../../../storage/store.ts';

/** What the analysis files of editions are made from, and numbered in. */
export interface Register {
  readonly store: Store;
  readonly keepDerived: Store['keepDerived'];
  readonly instruments: Instruments;
  readonly keys: KeyRing;
  readonly now: () => Date;
  /** Where other threads find the interviews of a database in a file or on a server. */
  readonly threads?: ThreadsForRecords | undefined;
}

/** Works with the database that the environment names, and closes it. */
export async function withRegister<Result>(work: (register: Register) => Promise<Result>): Promise<Result> {
  const config = readConfig();
  const { store, keys } = await openServerStore(config);
  try {
    const now = () => new Date();
    const instruments = await instrumentsWithFolder(store, config.instruments, now().toISOString());
    const threads = { database: config.database, ring: keys.forThread() };
    return await work({ store, keepDerived: store.keepDerived, instruments, keys, now, threads });
  } finally {
    await store.close();
  }
}
