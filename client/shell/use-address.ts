import { useMemo, useSyncExternalStore } from 'react';

/**
 * Where the reader is: the part of the address after `#`. `#/submissions/17?page=2` has the path
 * ['submissions', '17'] and the search `?page=2`. That part of an address never leaves the device, so no case
 * number reaches a server's log.
 */
export interface Address {
  path: string[];
  search: string;
}

export function readAddress(hash: string): Address {
  const whole = hash.replace(/^#\/?/, '');
  const question = whole.indexOf('?');
  const path = question < 0 ? whole : whole.slice(0, question);
  return {
    path: path.split('/').filter(Boolean).map(decoded),
    search: question < 0 ? '' : whole.slice(question),
  };
}

export function hrefOf(path: readonly string[], search = ''): string {
  return `#/${path.map(encodeURIComponent).join('/')}${search}`;
}

/** Leads to another page, as a link would. */
export function goTo(path: readonly string[], search = ''): void {
  location.hash = hrefOf(path, search);
}

/** Where the reader is; it changes with links and with `goTo`. */
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
