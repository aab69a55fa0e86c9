import { type RefObject, useEffect, useRef } from 'react';

/** What takes the focus when a page is opened: what led to it is gone. It needs `tabIndex={-1}`. */
export function useFocusOnOpening<Kind extends HTMLElement>(): RefObject<Kind | null> {
  const element = useRef<Kind>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), []);
  return element;
}
