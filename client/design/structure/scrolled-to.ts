/** Height of a line of the tree, in pixels: a touch target. */
export const ROW = 48;

/**
 * How far the tree is scrolled so that a line is seen, in pixels. One just outside comes in with the line behind it, as
 * each new line takes its time; one far away comes into the upper half.
 *
 * @param top where the line begins in the tree
 */
export function wayTo(
  top: number,
  { scrollTop, clientHeight }: Pick<HTMLElement, 'scrollTop' | 'clientHeight'>,
): number {
  const above = scrollTop - top;
  const below = top + ROW - (scrollTop + clientHeight);
  if (above <= 0 && below <= 0) return 0;
  if (Math.max(above, below) > clientHeight / 2) return top - clientHeight / 3 - scrollTop;
  return above > 0 ? -above - ROW : below + ROW;
}

/** A branch that opens has its height some frames later; by then somebody scrolls elsewhere. */
const MOST_FRAMES = 30;

/**
 * Scrolls the tree until a line is seen: at first it may not be high enough for that.
 *
 * @returns stops it
 */
export function scrollUntilSeen(tree: HTMLElement, top: number): () => void {
  let frame = 0;
  let left = MOST_FRAMES;
  const step = () => {
    const way = wayTo(top, tree);
    if (way === 0) return;
    tree.scrollTop += way;
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(step);
  };
  step();
  return () => cancelAnimationFrame(frame);
}
