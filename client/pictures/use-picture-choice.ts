import { useSyncExternalStore } from 'react';
import { readAddress, replaceAddress } from '../shell/use-address.ts';

/**
 * Something that is chosen about a picture. It lives in the address, so that the picture can be sent as it is.
 *
 * @param parameter its name in the address
 * @param values what can be chosen; the first one where the address says nothing
 */
export function usePictureChoice<T extends string>(parameter: string, values: readonly [T, ...T[]]) {
  const hash = useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => '',
  );
  const asked = new URLSearchParams(readAddress(hash).search).get(parameter);
  const chosen = values.find((value) => value === asked) ?? values[0];
  const choose = (value: string) => {
    const { path, search, edition } = readAddress(location.hash);
    const parameters = new URLSearchParams(search);
    parameters.set(parameter, value);
    replaceAddress(path, `?${parameters}`, edition);
  };
  return { chosen, choose };
}

function subscribe(changed: () => void) {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
