import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepOutOfSight } from '../../../client/field/quick-exit/keep-out-of-sight.ts';

/** A page that can be hidden and left. */
class FakePage extends EventTarget {
  visibilityState = 'visible';
  isLookedAt = true;
  hasFocus = () => this.isLookedAt;
}

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => vi.unstubAllGlobals());

const say = (name: string) => page.dispatchEvent(new Event(name, { cancelable: true }));

describe('what asks for care', () => {
  it('is covered before the picture for the list of apps is taken, and shown to whoever comes back', () => {
    let isCovered = false;
    const stop = keepOutOfSight((covered) => {
      isCovered = covered;
    });
    for (const [way, leave] of Object.entries({
      blur: () => say('blur'),
      pagehide: () => say('pagehide'),
      visibilitychange: () => {
        page.visibilityState = 'hidden';
        say('visibilitychange');
      },
    })) {
      leave();
      expect(isCovered, way).toBe(true);
      page.visibilityState = 'visible';
      say('focus');
      expect(isCovered, way).toBe(false);
    }
    page.isLookedAt = false;
    say('visibilitychange');
    expect(isCovered).toBe(true);
    say('pointerdown');
    expect(isCovered).toBe(false);
    stop();
    say('blur');
    expect(isCovered).toBe(false);
  });

  it('leaves the page neither copied, nor cut, nor dragged', () => {
    keepOutOfSight(() => {});
    for (const way of ['copy', 'cut', 'dragstart']) expect(say(way), way).toBe(false);
  });
});
