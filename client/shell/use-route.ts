import { useCallback, useSyncExternalStore } from 'react';

/**
 * Where the person is, as the parts of the address after `#`: `#/interview/0301-12` is ['interview', '0301-12'].
 * That part of an address never leaves the device, so no case number reaches a server's log.
 */
export function useRoute() {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const go = useCallback((parts: string[]) => {
    location.hash = `/${parts.map(encodeURIComponent).join('/')}`;
  }, []);
  return { route: partsOf(hash), go };
}

function subscribe(changed: () => void) {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

function partsOf(hash: string): string[] {
  return hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decodePart);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
