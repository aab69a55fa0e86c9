import { useEffect } from 'react';

/** By then whoever took something away has led the focus on, where they know where to. */
const PATIENCE_MS = 50;

/**
 * Where what had the focus goes away (a button that did its work, a page that is left), the focus goes to the nearest
 * thing around it that takes one and is still there, else to the page. Otherwise whoever works by keyboard or hears the
 * page starts again at its top.
 */
export function useKeptFocus(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    const listening = new AbortController();
    const { signal } = listening;
    let around: HTMLElement[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const focused = ({ target }: FocusEvent) => {
      around = outwards(target);
    };
    // Who presses beside everything leaves by choice.
    const left = () =>
      setTimeout(() => {
        if (around[0] && takesFocus(around[0]) && isNowhere()) around = [];
      });
    const look = () => {
      const [last] = around;
      if (!last || takesFocus(last) || !isNowhere()) return;
      const home = around.find((one) => one.hasAttribute('tabindex') && takesFocus(one));
      (home ?? document.querySelector('main'))?.focus({ preventScroll: true });
    };
    const changes = new MutationObserver(() => {
      if (around.length === 0 || !isNowhere()) return;
      clearTimeout(timer);
      timer = setTimeout(look, PATIENCE_MS);
    });
    changes.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', focused, { signal });
    document.addEventListener('focusout', left, { signal });
    return () => {
      listening.abort();
      changes.disconnect();
      clearTimeout(timer);
    };
  }, [isWanted]);
}

function isNowhere(): boolean {
  return document.activeElement === document.body || document.activeElement === null;
}

/** What had the focus, and what is around it. */
function outwards(target: EventTarget | null): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let one = target; one instanceof HTMLElement; one = one.parentElement) found.push(one);
  return found;
}

function takesFocus(one: HTMLElement): boolean {
  return one.isConnected && one.checkVisibility() && !one.matches(':disabled');
}
