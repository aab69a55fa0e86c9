import { DESIGNER_KEY } from './designer-key.ts';
import { readAddress } from './use-address.ts';

/**
 * Where a designer works, the place and what a draft opens with are loaded with the app itself: before anybody knows
 * who is signed in. Whether it is still the designer the app finds out; here it is enough that somebody is remembered.
 */
export function loadRememberedPlace(): void {
  if (!isRemembered()) return;
  void import('../design/DesignPlace.tsx').catch(() => undefined);
  if (readAddress(location.hash).path[0] !== 'draft') return;
  void import('../design/panes.ts').then(({ loadFirstPanes }) => loadFirstPanes()).catch(() => undefined);
}

function isRemembered(): boolean {
  try {
    return localStorage.getItem(DESIGNER_KEY) !== null;
  } catch {
    return false;
  }
}
