import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTablet } from '../../../client/field/lock/watch-tablet.ts';
import { keepOutOfSight } from '../../../client/field/quick-exit/keep-out-of-sight.ts';
import type { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { give, onAnEmptyDevice, openBefore } from './delicate-interview.ts';

const HERE = 'https://cifra.test/#/interview/0123456789abcdef';

/** A page that can be gone back from, hidden and left. */
class FakePage extends EventTarget {
  visibilityState = 'visible';
  isLookedAt = true;
  hasFocus = () => this.isLookedAt;
}

let page: FakePage;
let entries: number;

onAnEmptyDevice();

beforeEach(() => {
  page = new FakePage();
  entries = 1;
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('location', { href: HERE });
  vi.stubGlobal('history', {
    pushState: () => {
      entries += 1;
    },
    back: () => {
      entries -= 1;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const say = (name: string) => page.dispatchEvent(new Event(name, { cancelable: true }));

/** As the browser does: the entry goes, and the page hears of it. */
function pressBack(): void {
  entries -= 1;
  say('popstate');
}

/** At the second screen of a part that is answered alone. */
function alone(): InterviewSession {
  const session = openBefore('pack_sexual');
  session.next();
  session.choose('self');
  give(session, { sev_consent: 'yes' });
  session.next();
  return session;
}

const screenOf = ({ view }: InterviewSession) => (view.kind === 'form' ? view.form.progress.screen : view.kind);
const atOnce = (change: () => void) => change();

describe('the back key of a tablet in the respondent’s hands', () => {
  it('goes back within the part, and locks at its beginning', () => {
    const session = alone();
    watchTablet(session, atOnce);
    expect([screenOf(session), entries]).toEqual([2, 2]);
    pressBack();
    expect([screenOf(session), entries]).toEqual([1, 2]);
    pressBack();
    expect(screenOf(session)).toBe('locked');
  });

  it('leaves no entry behind once the tablet is back', () => {
    const stop = watchTablet(alone(), atOnce);
    stop();
    expect(entries).toBe(1);
  });

  it('locks when it leads to another address', () => {
    const session = alone();
    watchTablet(session, atOnce);
    vi.stubGlobal('location', { href: 'https://cifra.test/#/cases' });
    pressBack();
    expect(screenOf(session)).toBe('locked');
  });
});

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
