import { useEffect, useRef, useSyncExternalStore } from 'react';

/** How often somebody asked for the pane from elsewhere, and for which of these the focus went there. */
let asked = 0;
let answered = 0;
const LISTENERS = new Set<() => void>();

/** The focus goes to the heading of the pane as soon as that is there. */
export function askToPublish(): void {
  asked += 1;
  for (const listener of LISTENERS) listener();
}

function onAsked(listener: () => void): () => void {
  LISTENERS.add(listener);
  return () => {
    LISTENERS.delete(listener);
  };
}

/** Ref of the heading that the focus goes to. */
export function useAskedHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  const now = useSyncExternalStore(onAsked, () => asked);
  useEffect(() => {
    if (now === answered || !heading.current) return;
    answered = now;
    heading.current.focus();
  }, [now]);
  return heading;
}
