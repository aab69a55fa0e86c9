import { useCallback, useRef } from 'react';

/**
 * The very same function at every drawing, which does what the last one given does: what it is handed to is not drawn
 * again because of it. It is to be called by events and effects, not while a page is drawn.
 */
export function useStable<Values extends unknown[], Result>(
  does: (...values: Values) => Result,
): (...values: Values) => Result {
  const latest = useRef(does);
  latest.current = does;
  return useCallback((...values) => latest.current(...values), []);
}
