import type { Config } from './config.ts';
import type { KeyRing } from './keys/key-ring.ts';
import type { Instruments } from './model.ts';
import type { FairShare } from './runs/fair-share.ts';
import type { Runs } from './runs/runs.ts';
import type { Store } from './storage/store.ts';

/** What the routes work with. Clock and ids are part of it, so that tests can fix them. */
export interface Services {
  store: Store;
  /** What opens and seals interviews, and signs receipts. */
  keys: KeyRing;
  now: () => Date;
  /** A fresh random id, hard to guess. */
  newId: () => string;
  instruments: Instruments;
  /** Where long work runs: never on the thread of the requests. */
  runs: Runs;
  /** What each account may take of memory and time. */
  share: FairShare;
  config: Pick<
    Config,
    'database' | 'host' | 'proxies' | 'client' | 'tls' | 'secondCoding' | 'ordinaryInterview' | 'releases' | 'site'
  >;
  /** Takes one line per request; never a body, a name or an address. */
  log: (line: string) => void;
}
