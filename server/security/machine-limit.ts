import type { Services } from '../services.ts';
import type { Store } from '../storage/store.ts';
import { type AddressLimit, addressLimit } from './address-limit.ts';

/** One for all endpoints of a server, which know nothing of each other. */
const LIMITS = new WeakMap<Store, AddressLimit>();

/** Lets an address bring so many tokens that are none in a quarter of an hour, as many as wrong passwords. */
export function machineLimit(services: Pick<Services, 'store' | 'now'>): AddressLimit {
  const known = LIMITS.get(services.store);
  if (known) return known;
  const limit = addressLimit(services, 'machine');
  LIMITS.set(services.store, limit);
  return limit;
}
