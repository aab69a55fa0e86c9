import { useEffect, useRef } from 'react';
import { readAddress } from '../../shell/use-address.ts';

/** The entry of the browser's history that the way back uses up. */
const GUARD = 'cifra-interview';

/**
 * The device's way back is "Atrás": one screen back, or out of what is open above it. For that an entry of the history
 * stands before the page, and is put there again each time.
 *
 * @param back what the way back does now
 */
export function useBackGesture(back: () => void): void {
  const latest = useRef(back);
  useEffect(() => {
    latest.current = back;
  });
  useEffect(() => {
    const guard = () => {
      if (history.state !== GUARD) history.pushState(GUARD, '', location.href);
    };
    const gone = () => {
      if (history.state === GUARD || readAddress(location.hash).path[0] !== 'interview') return;
      latest.current();
      if (readAddress(location.hash).path[0] === 'interview') guard();
    };
    guard();
    addEventListener('popstate', gone);
    return () => removeEventListener('popstate', gone);
  }, []);
}
