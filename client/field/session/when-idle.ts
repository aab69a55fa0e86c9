/** At the latest, in ms. */
const LATEST_MS = 500;
/** Where the browser does not say when it is idle. */
const SOON_MS = 50;

/** Does something when the page has nothing else to do; returns how to leave it undone. */
export function whenIdle(task: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(task, SOON_MS);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(task, { timeout: LATEST_MS });
  return () => cancelIdleCallback(idle);
}
