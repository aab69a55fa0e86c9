import { useMemo, useSyncExternalStore } from 'react';

/**
 * Where the reader is: the part of the address after `#`. `#/edition/enviz-2026/submissions/17?page=2` has the
 * edition `enviz-2026`, the path ['submissions', '17'] and the search `?page=2`. That part of an address never
 * leaves the device, so no case number reaches a server's log.
 */
export interface Address {
  /** Key of the edition of the survey, as it is written: there may be none of this name. */
  edition?: string;
  path: string[];
  search: string;
}

/** Begins the part of an address that names the edition. */
const EDITION = 'edition';

export function readAddress(hash: string): Address {
  const whole = hash.replace(/^#\/?/, '');
  const question = whole.indexOf('?');
  const path = (question < 0 ? whole : whole.slice(0, question)).split('/').filter(Boolean).map(decoded);
  const search = question < 0 ? '' : whole.slice(question);
  if (path[0] !== EDITION) return { path, search };
  const [, edition, ...page] = path;
  return edition === undefined ? { path: [], search } : { edition, path: page, search };
}

/**
 * The address of a page, in the edition that is shown unless another one is given; null is none at all.
 *
 * @example hrefOf(['sample'], '?page=2', 'enviz-2025') // => #/edition/enviz-2025/sample?page=2
 */
export function hrefOf(
  path: readonly string[],
  search = '',
  edition: string | null | undefined = shownAddress().edition,
): string {
  const whole = edition == null ? path : [EDITION, edition, ...path];
  return `#/${whole.map(encodeURIComponent).join('/')}${search}`;
}

/** Leads to another page, as a link would; see `hrefOf`. */
export function goTo(path: readonly string[], search = '', edition?: string | null): void {
  location.hash = hrefOf(path, search, edition);
}

/** Corrects the address of the page that is shown: the way back does not lead to the one before. */
export function replaceAddress(path: readonly string[], search = '', edition?: string | null): void {
  history.replaceState(history.state, '', hrefOf(path, search, edition));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Where the reader is; it changes with links and with `goTo`. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => readAddress(hash), [hash]);
}

/** Drawn without a browser, a page has no address yet. */
function shownAddress(): Address {
  return readAddress(globalThis.location?.hash ?? '');
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
