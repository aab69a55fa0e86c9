import { type RefObject, useEffect } from 'react';
import { useStable } from '../../shell/use-stable.ts';
import type { Target } from './move-of.ts';

interface TouchDrag {
  /** Whether something may be put there. */
  mayPut: (id: string, to: Target) => boolean;
  onMove: (id: string, to: Target) => void;
}

/** From this far on a finger drags, in px. Nearer it taps. */
const DRAGS = 6;

/** So near the upper or lower edge of the tree it scrolls, in px, and so far in a frame. */
const EDGE = 48;
const SCROLLS = 8;

/**
 * Lines of the tree that are dragged at their handle by a finger or a pen. Browsers begin their own drags by touch only
 * after a long press, some never.
 *
 * @param of the tree; a line of it has the class `structure-item`, and its id as `data-key`
 */
export function useTouchDrag(of: RefObject<HTMLElement | null>, { mayPut, onMove }: TouchDrag): void {
  const may = useStable(mayPut);
  const move = useStable(onMove);
  useEffect(() => {
    const tree = of.current;
    if (!tree) return;
    let end: (() => void) | undefined;
    const begin = (event: PointerEvent) => {
      const grip = (event.target as Element).closest('.structure-grip');
      if (!grip || event.pointerType === 'mouse' || !event.isPrimary) return;
      end?.();
      end = followFinger(tree, lineAt(grip), event, { mayPut: may, onMove: move });
    };
    tree.addEventListener('pointerdown', begin, true);
    return () => {
      tree.removeEventListener('pointerdown', begin, true);
      end?.();
    };
  }, [of, may, move]);
}

/** Follows one finger until it leaves the screen. Returns what ends it before. */
function followFinger(tree: HTMLElement, line: HTMLElement, start: PointerEvent, drag: TouchDrag): () => void {
  const id = line.dataset.key!;
  const control = new AbortController();
  const { signal } = control;
  let label: HTMLElement | undefined;
  let target: Target | undefined;
  let marked: HTMLElement | undefined;
  let at = { x: start.clientX, y: start.clientY };
  let frame = 0;

  const look = () => {
    const over = document.elementFromPoint(at.x, at.y)?.closest<HTMLElement>('.structure-item') ?? undefined;
    const to = over && tree.contains(over) ? targetAt(over, at.y, (place) => drag.mayPut(id, place)) : undefined;
    if (to?.id === target?.id && to?.place === target?.place && marked === over) return;
    marked?.removeAttribute('data-put');
    target = to;
    marked = to && over;
    marked?.setAttribute('data-put', to!.place);
  };
  const scroll = () => {
    const { top, bottom } = tree.getBoundingClientRect();
    if (at.y < top + EDGE) tree.scrollTop -= SCROLLS;
    else if (at.y > bottom - EDGE) tree.scrollTop += SCROLLS;
    look();
    frame = requestAnimationFrame(scroll);
  };
  const end = () => {
    control.abort();
    cancelAnimationFrame(frame);
    label?.remove();
    marked?.removeAttribute('data-put');
  };
  const follow = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    at = { x: event.clientX, y: event.clientY };
    if (!label) {
      if (Math.hypot(at.x - start.clientX, at.y - start.clientY) < DRAGS) return;
      // The line may leave the page while the tree scrolls: from here on the tree hears the finger.
      tree.setPointerCapture(start.pointerId);
      label = labelOf(line);
      frame = requestAnimationFrame(scroll);
    }
    // Lines are held at their right, which may be the edge of the screen.
    label.style.translate = `${Math.min(at.x, innerWidth - label.offsetWidth)}px ${at.y}px`;
  };
  const drop = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    if (label) look();
    const to = label && target;
    end();
    if (to) drag.onMove(id, to);
  };
  tree.addEventListener('pointermove', follow, { signal });
  tree.addEventListener('pointerup', drop, { signal });
  tree.addEventListener('pointercancel', end, { signal });
  // A long press would begin the browser's own drag, and take the finger away.
  tree.addEventListener('dragstart', (event) => event.preventDefault(), { signal, capture: true });
  tree.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
  return end;
}

/** Where something is put that is let go over a line: nearer its edge beside it, else into it. */
function targetAt(line: HTMLElement, y: number, may: (to: Target) => boolean): Target | undefined {
  const { top, height } = line.getBoundingClientRect();
  const id = line.dataset.key!;
  const depth = (y - top) / height;
  const near = depth < 0.5 ? 'before' : 'after';
  const places: readonly Target['place'][] = depth > 0.25 && depth < 0.75 ? ['on', near] : [near, 'on'];
  return places.map((place) => ({ id, place })).find(may);
}

function lineAt(grip: Element): HTMLElement {
  return grip.closest<HTMLElement>('.structure-item')!;
}

/** What is dragged, in words beside the finger. */
function labelOf(line: HTMLElement): HTMLElement {
  const label = document.createElement('div');
  label.className = 'structure-dragged';
  label.setAttribute('aria-hidden', 'true');
  label.textContent = line.querySelector('.structure-text')?.textContent ?? '';
  document.body.append(label);
  return label;
}
