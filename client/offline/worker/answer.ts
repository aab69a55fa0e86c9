import { type AppBuild, type AppFile, buildInCache, cacheOf, PAGE } from './app-files.ts';
import { fetchFile } from './fetch-build.ts';

/** What of a request decides who answers it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
}

/** Who answers a request: the page of the app, a file of it, or nobody here: the network. */
export type Answerer = 'page' | 'file' | 'network';

/**
 * The worker answers for the pages and files of the app. It never answers for the API: what the server says is not
 * kept and not made up.
 */
export function answererOf({ method, url, mode }: Asked, origin: string): Answerer {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin || /^\/api(\/|$)/.test(address.pathname)) return 'network';
  // The same rule as the server's: an address without a dot is one of the app.
  if (mode === 'navigate') return /[.%]/.test(address.pathname) ? 'network' : 'page';
  return 'file';
}

interface Device {
  readonly caches: CacheStorage;
  readonly fetch: typeof fetch;
}

/** The page of this build; the server's while the device has none. */
export async function answerPage(request: Request, build: AppBuild, device: Device): Promise<Response> {
  const kept = await fileOf(build, PAGE, device);
  return kept ?? device.fetch(request);
}

/**
 * A file of this build, or of an older one that a page still shows, though the server may have it no more. A file
 * that nobody keeps comes from the network, unless what comes is a page: then something else answered.
 */
export async function answerFile(request: Request, build: AppBuild, device: Device): Promise<Response> {
  const { pathname } = new URL(request.url);
  const kept = (await fileOf(build, pathname, device)) ?? (await olderFile(pathname, build, device));
  if (kept) return kept;
  const response = await device.fetch(request);
  return isPage(response) ? Response.error() : response;
}

async function fileOf({ name, files }: AppBuild, url: string, device: Device): Promise<Response | undefined> {
  const cache = await device.caches.open(cacheOf(name));
  const kept = await cache.match(url);
  if (kept) return kept;
  const listed = files.find((file) => file.url === url);
  return listed && fetchAgain(listed, cache, device);
}

/** The browser lost a file: it is fetched and kept again, if the server still has this build. */
async function fetchAgain(file: AppFile, cache: Cache, device: Device): Promise<Response | undefined> {
  try {
    const response = await fetchFile(file, device);
    await cache.put(file.url, response.clone()).catch(() => undefined);
    return response;
  } catch {
    return undefined;
  }
}

async function olderFile(url: string, { name }: AppBuild, { caches }: Device): Promise<Response | undefined> {
  for (const key of await caches.keys()) {
    const build = buildInCache(key);
    if (build === undefined || build === name) continue;
    const kept = await (await caches.open(key)).match(url);
    if (kept) return kept;
  }
  return undefined;
}

function isPage({ redirected, headers }: Response): boolean {
  return redirected || (headers.get('content-type') ?? '').includes('text/html');
}
