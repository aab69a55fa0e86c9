import { type FetchNews, NEWS, type WorkerAnswers, type WorkerQuestion } from '../messages.ts';
import { answererOf, answerFile, answerPage } from './answer.ts';
import { buildOf } from './app-files.ts';
import { BuildNotFetched, fetchBuild, fetchDesigners, wholeCaches } from './fetch-build.ts';
import { switchUnlessWorking } from './switch-build.ts';
import { idleCaches } from './tidy.ts';

/** An event that the browser lets run to its end. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface AskedEvent extends LastingEvent {
  readonly data: WorkerQuestion;
  readonly ports: readonly MessagePort[];
}

/** What a service worker has in place of a window, as far as this one uses it. */
interface WorkerScope {
  readonly __WB_MANIFEST: Parameters<typeof buildOf>[0];
  readonly clients: { claim(): Promise<void>; matchAll(options: object): Promise<readonly unknown[]> };
  readonly registration: ServiceWorkerRegistration;
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: AskedEvent) => void): void;
}

declare const self: WorkerScope;

const BUILD = buildOf(self.__WB_MANIFEST);
const device = { caches, fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init) };

// A build that is not whole is refused: the browser throws this worker away and the one before stays.
self.addEventListener('install', (event) => event.waitUntil(fetchBuild(BUILD, device).catch(tellAndRefuse)));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const answerer = answererOf(request, self.location.origin);
  if (answerer === 'page') event.respondWith(answerPage(request, BUILD, device));
  if (answerer === 'file') event.respondWith(answerFile(request, BUILD, device));
});

self.addEventListener('message', (event) => {
  const answer = ANSWERS[event.data];
  if (answer) event.waitUntil(answer().then((data) => event.ports[0]?.postMessage(data)));
});

const ANSWERS: { [Q in WorkerQuestion]: () => Promise<WorkerAnswers[Q]> } = {
  'which-build': async () => BUILD.name,
  switch: () => switchUnlessWorking(navigator.locks, () => self.skipWaiting()),
  'bring-designers': async () => {
    await fetchDesigners(BUILD, device);
    return 'brought';
  },
  tidy: async () => {
    const [names, pages, { held = [] }] = await Promise.all([
      // One that is not whole waits for the network, to go on with.
      wholeCaches(caches),
      self.clients.matchAll({ type: 'window', includeUncontrolled: true }),
      navigator.locks.query(),
    ]);
    const { installing, waiting } = self.registration;
    const idle = idleCaches({
      caches: names,
      build: BUILD.name,
      isUpdating: installing !== null || waiting !== null,
      pages: pages.length,
      locks: held.map(({ name = '' }) => name),
    });
    await Promise.all(idle.map((name) => caches.delete(name)));
    return 'tidied';
  },
};

function tellAndRefuse(error: unknown): never {
  const news: FetchNews = {
    failed: error instanceof BuildNotFetched ? error.reason : 'no-connection',
    build: BUILD.name,
  };
  const channel = new BroadcastChannel(NEWS);
  channel.postMessage(news);
  channel.close();
  throw error;
}
