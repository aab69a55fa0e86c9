import { APP_BUILD } from './app-build.ts';
import { holdShared, PAGE_LOCK } from './in-use.ts';
import { askWorker, type FetchNews, NEWS } from './messages.ts';
import type { FetchFailure } from './worker/fetch-build.ts';

/** Whether the app is on the device, and whether a newer one is. */
export interface OnDevice {
  /** `kept`: it opens without a network. */
  readonly state: 'unsupported' | 'absent' | 'fetching' | 'kept' | 'failed';
  /** Why the last build, the first or a newer one, did not come whole. What was there before stays. */
  readonly failure?: FetchFailure;
  /** `ready`: a newer build is here, whole, and waits; `taken`: another tab switched to it. */
  readonly update?: 'ready' | 'taken';
}

/** What became of the wish to switch; `work-open`: here or in another tab something must be finished first. */
export type TakeOutcome = 'reloading' | 'work-open' | 'no-answer';

const WORKER = '/worker.js';
const CHECK_AFTER_MS = 60 * 60_000;
const TIDY_AFTER_MS = 30_000;

/** Keeps the app on the device, and says how that goes. One for each page. */
export class AppOnDevice {
  #now: OnDevice;
  #registration: ServiceWorkerRegistration | undefined;
  #failure: FetchFailure | undefined;
  #isTaken = false;
  #isTaking = false;
  readonly #container: ServiceWorkerContainer | undefined;
  readonly #reload: () => void;
  readonly #listeners = new Set<() => void>();

  constructor(container: ServiceWorkerContainer | undefined, reload: () => void) {
    this.#container = container;
    this.#reload = reload;
    this.#now = { state: container ? 'absent' : 'unsupported' };
  }

  get now(): OnDevice {
    return this.#now;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Watches what is on the device already. Puts nothing there. */
  async watch(): Promise<void> {
    const registration = await this.#container?.getRegistration();
    if (registration) this.#follow(registration);
  }

  /** Brings the app to the device, or looks whether the server has a newer build of it. */
  async keep(): Promise<void> {
    if (!this.#container) return;
    try {
      this.#follow(await this.#container.register(WORKER, { updateViaCache: 'none' }));
    } catch {
      // Without a network: what is on the device stays, and the next attempt follows.
      if (!this.#registration?.active) this.fetchFailed('no-connection');
    }
  }

  /** Looks for a newer build, where the app is on the device. */
  async check(): Promise<void> {
    if (this.#registration) await this.keep();
  }

  /** A build did not come whole, as the worker tells. */
  fetchFailed(failure: FetchFailure): void {
    this.#failure = failure;
    this.#read();
  }

  /** Switches to the newer build, unless work is open in any tab; then reloads this page. */
  async takeUpdate(): Promise<TakeOutcome> {
    const waiting = this.#registration?.waiting;
    if (!waiting) {
      this.#reload();
      return 'reloading';
    }
    this.#isTaking = true;
    const outcome = await askWorker(waiting, 'switch');
    if (outcome === 'switching') return 'reloading';
    this.#isTaking = false;
    return outcome ?? 'no-answer';
  }

  #follow(registration: ServiceWorkerRegistration): void {
    const isKnown = this.#registration === registration;
    this.#registration = registration;
    this.#read();
    if (isKnown) return;
    const followInstalling = () => {
      this.#failure = undefined;
      this.#read();
      registration.installing?.addEventListener('statechange', () => this.#read());
    };
    if (registration.installing) followInstalling();
    registration.addEventListener('updatefound', followInstalling);
    this.#container!.addEventListener('controllerchange', () => this.#switched());
  }

  #read(): void {
    const { installing, waiting, active } = this.#registration ?? {};
    const state = active ? 'kept' : installing || waiting ? 'fetching' : this.#failure ? 'failed' : 'absent';
    const update = waiting && active ? 'ready' : this.#isTaken ? 'taken' : undefined;
    this.#now = { state, ...(this.#failure && { failure: this.#failure }), ...(update && { update }) };
    for (const listener of this.#listeners) listener();
  }

  async #switched(): Promise<void> {
    if (this.#isTaking) return this.#reload();
    const worker = this.#container!.controller;
    const build = worker && (await askWorker(worker, 'which-build'));
    this.#isTaken = build !== undefined && build !== null && build !== APP_BUILD;
    this.#read();
  }
}

/** The one of this page. */
export const appOnDevice = new AppOnDevice(globalThis.navigator?.serviceWorker, () => location.reload());

/**
 * To be called once, when a page is opened: says which build it shows, so that its files stay, watches what is on the
 * device, and looks for a newer build at the start, when the network comes back, when the page is shown again and
 * every hour.
 */
export function startOffline(): void {
  if (!navigator.serviceWorker || !navigator.locks) return;
  holdShared(navigator.locks, `${PAGE_LOCK}${APP_BUILD}`);
  new BroadcastChannel(NEWS).onmessage = ({ data }: MessageEvent<FetchNews>) => appOnDevice.fetchFailed(data.failed);
  const check = () => {
    if (document.visibilityState === 'visible') appOnDevice.check();
  };
  appOnDevice.watch().then(check);
  addEventListener('online', check);
  document.addEventListener('visibilitychange', check);
  setInterval(check, CHECK_AFTER_MS);
  setTimeout(() => {
    const worker = navigator.serviceWorker.controller;
    if (worker) askWorker(worker, 'tidy');
  }, TIDY_AFTER_MS);
}
