/** A drag begins with the next frame, and has its first target a frame or two later; more on a slow device. */
const MOST_FRAMES = 30;

/**
 * Keeps the keys that are pressed before a drag by keyboard is ready, and presses them then. Until then they would go
 * to the tree, and move the focus away from what is moved.
 *
 * @param handle what has the focus as the drag begins; the drag is ready once its first target has it
 */
export function holdKeysUntilDrag(handle: Element): void {
  const held: KeyboardEvent[] = [];
  let frames = 0;
  const hold = (event: KeyboardEvent) => {
    // What is pressed again from here is no person's press.
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(event);
  };
  const look = () => {
    frames += 1;
    const isReady = document.activeElement !== handle || frames > MOST_FRAMES;
    const next = isReady ? held.shift() : undefined;
    // One a frame: each is answered before the next one is pressed.
    if (next) document.activeElement?.dispatchEvent(new KeyboardEvent(next.type, next));
    if (!isReady || next) return void requestAnimationFrame(look);
    removeEventListener('keydown', hold, true);
    removeEventListener('keyup', hold, true);
  };
  addEventListener('keydown', hold, true);
  addEventListener('keyup', hold, true);
  requestAnimationFrame(look);
}
