import { describe, expect, it } from 'vitest';
import { AppOnDevice } from '../../../client/offline/app-on-device.ts';

/** A worker of the browser in some state; it answers what the test lets it answer. */
class FakeWorker extends EventTarget {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super();
    this.answer = answer;
  }
  postMessage(_question: unknown, [port]: MessagePort[]): void {
    port!.postMessage(this.answer);
  }
}

/** The browser's side: which workers there are, and what happens to them. */
class FakeBrowser extends EventTarget {
  registration = Object.assign(new EventTarget(), {
    installing: null as FakeWorker | null,
    waiting: null as FakeWorker | null,
    active: null as FakeWorker | null,
  });
  controller: FakeWorker | null = null;
  isOnline = true;
  register = async () => {
    if (!this.isOnline) throw new TypeError('network');
    return this.registration;
  };
  getRegistration = async () => (this.registration.active ? this.registration : undefined);

  install(worker: FakeWorker): void {
    this.registration.installing = worker;
    this.registration.dispatchEvent(new Event('updatefound'));
  }

  /** The worker that was installing becomes the waiting or the active one, or is thrown away. */
  end(as: 'waiting' | 'active' | 'redundant'): void {
    const worker = this.registration.installing!;
    this.registration.installing = null;
    if (as !== 'redundant') this.registration[as] = worker;
    worker.dispatchEvent(new Event('statechange'));
  }
}

function page(browser = new FakeBrowser()) {
  let reloads = 0;
  const app = new AppOnDevice(browser as unknown as ServiceWorkerContainer, () => {
    reloads += 1;
  });
  return { browser, app, reloads: () => reloads };
}

describe('the app on the device, as a page sees it', () => {
  it('is not there until it was fetched whole', async () => {
    const { browser, app } = page();
    expect(app.now).toEqual({ state: 'absent' });
    await app.keep();
    browser.install(new FakeWorker('1'));
    expect(app.now).toEqual({ state: 'fetching' });
    browser.end('active');
    expect(app.now).toEqual({ state: 'kept' });
  });

  it('says why it could not be fetched, and is tried again', async () => {
    const { browser, app } = page();
    await app.keep();
    browser.install(new FakeWorker('1'));
    app.fetchFailed('storage-full');
    browser.end('redundant');
    expect(app.now).toEqual({ state: 'failed', failure: 'storage-full' });
    browser.install(new FakeWorker('1'));
    expect(app.now).toEqual({ state: 'fetching' });
    browser.end('active');
    expect(app.now).toEqual({ state: 'kept' });
  });

  it('is not there without a network at the first time, and stays without one later', async () => {
    const { browser, app } = page();
    browser.isOnline = false;
    await app.keep();
    expect(app.now).toEqual({ state: 'failed', failure: 'no-connection' });
    const later = page();
    later.browser.registration.active = new FakeWorker('1');
    await later.app.watch();
    later.browser.isOnline = false;
    await later.app.check();
    expect(later.app.now).toEqual({ state: 'kept' });
  });

  it('stays when a newer build does not come whole', async () => {
    const { browser, app } = page();
    browser.registration.active = new FakeWorker('1');
    await app.watch();
    browser.install(new FakeWorker('2'));
    app.fetchFailed('wrong-file');
    browser.end('redundant');
    expect(app.now).toEqual({ state: 'kept', failure: 'wrong-file' });
  });

  it('is not put on the device of somebody who only looks at the pages', async () => {
    const { app } = page();
    await app.watch();
    await app.check();
    expect(app.now).toEqual({ state: 'absent' });
    const without = new AppOnDevice(undefined, () => undefined);
    await without.keep();
    expect(without.now).toEqual({ state: 'unsupported' });
  });

  it('switches to a newer build when the worker agrees, and the page is loaded anew then', async () => {
    const { browser, app, reloads } = page();
    browser.registration.active = new FakeWorker('1');
    browser.controller = browser.registration.active;
    await app.watch();
    browser.install(new FakeWorker('switching'));
    browser.end('waiting');
    expect(app.now).toEqual({ state: 'kept', update: 'ready' });
    expect(await app.takeUpdate()).toBe('reloading');
    expect(reloads()).toBe(0);
    browser.dispatchEvent(new Event('controllerchange'));
    expect(reloads()).toBe(1);
  });

  it('does not switch while the worker says that work is open', async () => {
    const { browser, app, reloads } = page();
    browser.registration.active = new FakeWorker('1');
    await app.watch();
    browser.install(new FakeWorker('work-open'));
    browser.end('waiting');
    expect(await app.takeUpdate()).toBe('work-open');
    browser.dispatchEvent(new Event('controllerchange'));
    expect(reloads()).toBe(0);
    expect(app.now.update).toBe('ready');
  });

  it('tells a page that another tab switched, and does not load it anew by itself', async () => {
    const { browser, app, reloads } = page();
    browser.registration.active = new FakeWorker('1');
    await app.watch();
    browser.controller = new FakeWorker('another build');
    browser.dispatchEvent(new Event('controllerchange'));
    await expect.poll(() => app.now.update).toBe('taken');
    expect(reloads()).toBe(0);
    expect(await app.takeUpdate()).toBe('reloading');
    expect(reloads()).toBe(1);
  });
});
