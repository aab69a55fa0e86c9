/** Later than this it is done even where the page is never idle, ms. */
const LATEST = 300;

/**
 * Does something once the page has drawn what it was asked for.
 *
 * @returns gives it up, where it is not done yet
 */
export function onceIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(act, { timeout: LATEST });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(act);
  return () => clearTimeout(timer);
}
