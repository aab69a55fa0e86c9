import { DESIGNER_KEY } from '../designer-key.ts';
import { readAddress } from '../use-address.ts';
import { designPlace } from './design-place.ts';
import { loadFirstPanes } from './draft-parts.ts';

let loading: Promise<unknown> = Promise.resolve();

/**
 * Where a designer works, the place and what a draft opens with are loaded with the app itself: before anybody knows
 * who is signed in. Whether it is still the designer the app finds out; here it is enough that somebody is remembered.
 */
export function loadRememberedPlace(): void {
  if (!isRemembered()) return;
  const isDraft = readAddress(location.hash).path[0] === 'draft';
  loading = Promise.allSettled([designPlace.load(), isDraft && loadFirstPanes()]);
}

/** Ends when the place that is loaded ahead is here, or does not come: at once where none is. */
export async function rememberedPlace(): Promise<void> {
  await loading;
}

function isRemembered(): boolean {
  try {
    return localStorage.getItem(DESIGNER_KEY) !== null;
  } catch {
    return false;
  }
}
