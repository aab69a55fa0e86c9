import { randomUUID } from 'node:crypto';
import type { Instruments } from '../../server/model.ts';
import { FairShare } from '../../server/runs/fair-share.ts';
import { inlineRuns } from '../../server/runs/inline-runs.ts';
import type { Services } from '../../server/services.ts';
import type { Store } from '../../server/storage/store.ts';
import { testKeys } from './test-keys.ts';

/** What a server works with, all on one thread and silent, at a time that stands still. */
export function servicesOf(store: Store, instruments: Instruments, time: string): Services {
  const config = {
    database: ':memory:',
    host: '127.0.0.1',
    proxies: [],
    client: 'dist/client',
    secondCoding: 0.1,
    ordinaryInterview: 5 * 1024 * 1024,
    releases: 'nowhere/releases',
    site: 'nowhere/site',
  };
  const now = () => new Date(time);
  const runs = inlineRuns({ store, keys: testKeys, instruments, config, now });
  return {
    store,
    keys: testKeys,
    instruments,
    config,
    runs,
    now,
    newId: randomUUID,
    log: () => {},
    share: new FairShare(),
  };
}
