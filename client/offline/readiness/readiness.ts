import { CLOCK_WARNING_MS } from '../../server-clock.ts';
import type { OfflineTexts } from '../../text/offline/offline-texts.ts';
import type { OnDevice } from '../app-on-device.ts';
import type { QuestionnairesHere } from '../questionnaires/bring-questionnaires.ts';
import type { InstallWay } from './install-prompt.ts';
import { LOW_SPACE, type StorageFacts, TOO_LITTLE_SPACE } from './storage-facts.ts';

/** What decides whether a device is fit for work without a network. */
export interface DeviceFacts {
  readonly app: OnDevice;
  /** Undefined while the cases are not known. */
  readonly questionnaires: QuestionnairesHere | undefined;
  readonly install: InstallWay;
  /** Undefined while the browser has not said. */
  readonly storage: StorageFacts | undefined;
  /** Milliseconds that the device's clock is ahead; undefined while the server has not answered. */
  readonly clockAheadMs: number | undefined;
  readonly build: string;
}

/** One thing that was looked at: how it stands, in a sentence that says what to do. */
export interface ReadinessPoint {
  readonly key: 'app' | 'questionnaires' | 'installed' | 'storage' | 'space' | 'clock' | 'version';
  readonly state: 'good' | 'caution' | 'bad' | 'waiting';
  readonly sentence: string;
  /** What the person can do here. */
  readonly action?: 'install' | 'ask-to-keep';
}

/** How numbers are written: of bytes, of a length of time, of things. */
export interface Written {
  readonly bytes: (bytes: number) => string;
  readonly minutes: (minutes: number) => string;
  readonly count: (n: number) => string;
}

/** Every point, in the order in which a person settles them. */
export function readiness(facts: DeviceFacts, text: OfflineTexts, written: Written): ReadinessPoint[] {
  return [
    { key: 'app', ...appPoint(facts.app, text) },
    { key: 'questionnaires', ...questionnairesPoint(facts.questionnaires, text, written) },
    { key: 'installed', ...installedPoint(facts.install, text) },
    { key: 'storage', ...storagePoint(facts.storage, text) },
    { key: 'space', ...spacePoint(facts.storage, text, written) },
    { key: 'clock', ...clockPoint(facts.clockAheadMs, text, written) },
    { key: 'version', ...versionPoint(facts, text) },
  ];
}

/**
 * The points that keep somebody from working without a network, or spoil what is noted: what is still on its way and
 * what can wait, as installing, is left out.
 */
export function urgentPoints(facts: DeviceFacts, text: OfflineTexts, written: Written): ReadinessPoint[] {
  const isAppMissing = facts.app.state === 'failed' || facts.app.state === 'unsupported';
  return readiness(facts, text, written).filter(({ key, state }) => {
    if (key === 'app') return isAppMissing || facts.app.failure === 'storage-full';
    if (key === 'questionnaires') return state === 'bad';
    return (
      (key === 'space' && facts.storage?.freeBytes !== undefined && state !== 'good') ||
      (key === 'clock' && state === 'caution')
    );
  });
}

/**
 * Whether somebody may be enrolled on this device: the app opens without a network and there is room to write.
 * Whatever else is amiss is said, and can be settled later.
 */
export function isFitForWork({ app, storage }: Pick<DeviceFacts, 'app' | 'storage'>): boolean {
  return app.state === 'kept' && (storage?.freeBytes ?? Number.POSITIVE_INFINITY) >= TOO_LITTLE_SPACE;
}

type Standing = Omit<ReadinessPoint, 'key'>;

function appPoint({ state, failure }: OnDevice, { app }: OfflineTexts): Standing {
  if (state === 'kept') {
    if (failure) return { state: 'caution', sentence: app.updateFailed[failure] };
    return { state: 'good', sentence: app.kept };
  }
  if (state === 'fetching') return { state: 'waiting', sentence: app.fetching };
  if (state === 'failed' && failure) return { state: 'bad', sentence: app.failed[failure] };
  return { state: 'bad', sentence: state === 'unsupported' ? app.unsupported : app.absent };
}

function questionnairesPoint(
  here: QuestionnairesHere | undefined,
  { questionnaires: text }: OfflineTexts,
  { count }: Written,
): Standing {
  if (!here) return { state: 'waiting', sentence: text.waiting };
  if (here.needed === 0) return { state: 'good', sentence: text.none };
  const isWhole = here.here === here.needed;
  const number = isWhole ? text.all(here.needed, count(here.needed)) : text.some(count(here.here), count(here.needed));
  if (!here.failure) return { state: isWhole ? 'good' : 'waiting', sentence: number };
  return { state: isWhole ? 'caution' : 'bad', sentence: `${number} ${text.failures[here.failure]}` };
}

function installedPoint(way: InstallWay, { installed }: OfflineTexts): Standing {
  switch (way) {
    case 'installed':
      return { state: 'good', sentence: installed.yes };
    case 'offered':
      return { state: 'caution', sentence: installed.offered, action: 'install' };
    case 'by-hand-on-ipad':
      return { state: 'caution', sentence: installed.onIpad };
    case 'by-menu':
      return { state: 'caution', sentence: installed.byMenu };
  }
}

function storagePoint(storage: StorageFacts | undefined, { storage: text }: OfflineTexts): Standing {
  switch (storage?.persistence) {
    case undefined:
      return { state: 'waiting', sentence: text.looking };
    case 'kept':
      return { state: 'good', sentence: text.kept };
    case 'not-kept':
      return { state: 'caution', sentence: text.asked, action: 'ask-to-keep' };
    case 'refused':
      return { state: 'caution', sentence: text.refused, action: 'ask-to-keep' };
    case 'unsupported':
      return { state: 'caution', sentence: text.unsupported };
  }
}

function spacePoint(storage: StorageFacts | undefined, { space }: OfflineTexts, { bytes }: Written): Standing {
  const free = storage?.freeBytes;
  if (free === undefined) return { state: storage ? 'caution' : 'waiting', sentence: space.unknown };
  if (free < TOO_LITTLE_SPACE) return { state: 'bad', sentence: space.veryLow(bytes(free)) };
  if (free < LOW_SPACE) return { state: 'caution', sentence: space.low(bytes(free)) };
  return { state: 'good', sentence: space.enough(bytes(free)) };
}

function clockPoint(aheadMs: number | undefined, { clock }: OfflineTexts, { minutes }: Written): Standing {
  if (aheadMs === undefined) return { state: 'waiting', sentence: clock.unknown };
  if (Math.abs(aheadMs) <= CLOCK_WARNING_MS) return { state: 'good', sentence: clock.right };
  const gap = minutes(Math.round(Math.abs(aheadMs) / 60_000));
  return { state: 'caution', sentence: aheadMs > 0 ? clock.ahead(gap) : clock.behind(gap) };
}

function versionPoint({ app, build }: DeviceFacts, { version }: OfflineTexts): Standing {
  if (app.update) return { state: 'caution', sentence: version.newer(build) };
  return { state: 'good', sentence: version.current(build) };
}
