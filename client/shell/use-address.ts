import { useMemo, useSyncExternalStore } from 'react';

/** The part of the address after `#`: `#/submissions/17?page=2` has the path ['submissions', '17'] and the search `?page=2`. */
export interface Address {
  path: string[];
  search: string;
}

export function readAddress(hash: string): Address {
  const whole = hash.replace(/^#\/?/, '');
  const at = whole.indexOf('?');
  const path = at < 0 ? whole : whole.slice(0, at);
  return {
    path: path.split('/').filter(Boolean).map(decoded),
    search: at < 0 ? '' : whole.slice(at),
  };
}

export function hrefOf(path: readonly string[], search = ''): string {
  return `#/${path.map(encodeURIComponent).join('/')}${search}`;
}

/** Where the reader is; it changes with links and with `location.hash`. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => readAddress(hash), [hash]);
}

function subscribe(changed: () => void) {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
