import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * The width of an element in whole pixels, followed as it changes; the first guess is for the first paint
 * only.
 */
export function useWidth<E extends HTMLElement>(guess = 720): [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return;
    setWidth(Math.floor(observed.clientWidth) || guess);
    const observer = new ResizeObserver(() => setWidth(Math.floor(observed.clientWidth) || guess));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [guess]);
  return [element, width];
}
