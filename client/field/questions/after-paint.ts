/**
 * Does something once the next frame is drawn: the screen shows first that it felt the finger. On a page that is not
 * drawn, it is done soon all the same.
 *
 * @returns how to leave it undone
 */
export function afterPaint(task: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    task();
  };
  const post = () => port2.postMessage(0);
  const frame = requestAnimationFrame(post);
  const late = setTimeout(post, LATEST_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(late);
    port1.close();
  };
}

/** No answer waits longer for a frame. */
const LATEST_MS = 250;
