import { type AppBuild, type AppFile, buildInCache, COMPLETE, cacheOf, DESIGNED, isFile } from './app-files.ts';

/** Why a build could not be brought to the device. */
export type FetchFailure = 'no-connection' | 'wrong-file' | 'storage-full';

/** A build did not come whole; nothing of it is used, and the one before stays. */
export class BuildNotFetched extends Error {
  readonly reason: FetchFailure;

  constructor(reason: FetchFailure, url: string) {
    super(`${reason}: ${url}`);
    this.name = 'BuildNotFetched';
    this.reason = reason;
  }
}

interface Device {
  readonly caches: CacheStorage;
  readonly fetch: typeof fetch;
}

/** Files that are fetched side by side. */
const AT_ONCE = 4;

/**
 * Brings every file of a build to the device; those of designers only where one worked with a build before. Each one is
 * kept only when its content has the hash that the build names, so the page of a network that asks to sign in is never
 * one of them. A file that another build has too is copied. What was fetched before a failure stays for the next
 * attempt, unless there is no room.
 *
 * @throws BuildNotFetched no-connection, wrong-file, storage-full
 */
export async function fetchBuild(build: AppBuild, device: Device): Promise<void> {
  await dropAttempts(build.name, device);
  const cache = await device.caches.open(cacheOf(build.name));
  const isDesigned = (await device.caches.match(DESIGNED)) !== undefined;
  if (isDesigned) await cache.put(DESIGNED, new Response(build.name)).catch(() => undefined);
  let failure = await keepFiles(
    build.files.filter((file) => isDesigned || !file.isDesigners),
    cache,
    device,
  );
  if (!failure) {
    await cache.put(COMPLETE, new Response(build.name)).catch((error: unknown) => {
      failure = asFailure(error, COMPLETE);
    });
  }
  if (failure?.reason === 'storage-full') await device.caches.delete(cacheOf(build.name));
  if (failure) throw failure;
}

/** A designer works here: brings what only designers' pages load, so that they open without a network too. */
export async function fetchDesigners(build: AppBuild, device: Device): Promise<void> {
  const cache = await device.caches.open(cacheOf(build.name));
  if (await cache.match(DESIGNED)) return;
  const files = build.files.filter(({ isDesigners }) => isDesigners);
  const failure = await keepFiles(files, cache, device);
  // Otherwise the next page that is opened goes on.
  if (!failure) await cache.put(DESIGNED, new Response(build.name)).catch(() => undefined);
}

/** @returns why not all of them are there */
async function keepFiles(files: readonly AppFile[], cache: Cache, device: Device) {
  const waiting = [...files];
  let failure: BuildNotFetched | undefined;
  const carry = async () => {
    for (let file = waiting.shift(); file && !failure; file = waiting.shift()) {
      await keepFile(file, cache, device).catch((error: unknown) => {
        failure ??= asFailure(error, file!.url);
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, carry));
  return failure;
}

/** Of other builds only what is whole stays: a newer build makes an older attempt idle. */
async function dropAttempts(wanted: string, { caches }: Device): Promise<void> {
  const whole = await wholeCaches(caches);
  for (const name of await caches.keys()) {
    const build = buildInCache(name);
    if (build !== undefined && build !== wanted && !whole.includes(name)) await caches.delete(name);
  }
}

/** The caches that hold a whole build. */
export async function wholeCaches(caches: CacheStorage): Promise<string[]> {
  const whole: string[] = [];
  for (const name of await caches.keys()) {
    if (buildInCache(name) === undefined) continue;
    if (await (await caches.open(name)).match(COMPLETE)) whole.push(name);
  }
  return whole;
}

async function keepFile(file: AppFile, cache: Cache, device: Device): Promise<void> {
  if (await holds(cache, file)) return;
  const kept = await copyInOtherBuild(file, device);
  await cache.put(file.url, kept ?? (await fetchFile(file, device)));
}

async function holds(cache: Cache, file: AppFile): Promise<boolean> {
  const kept = await cache.match(file.url);
  return kept !== undefined && isFile(file, await kept.arrayBuffer());
}

/** The page itself is always fetched: its security headers come with it and may have changed. */
async function copyInOtherBuild(file: AppFile, { caches }: Device): Promise<Response | undefined> {
  if (!file.url.startsWith('/assets/')) return undefined;
  const kept = await caches.match(file.url);
  const bytes = await kept?.clone().arrayBuffer();
  return bytes && (await isFile(file, bytes)) ? kept : undefined;
}

/**
 * A file from the server, checked.
 *
 * @throws BuildNotFetched wrong-file, when something else answers or the server has another build by now;
 * no-connection
 */
export async function fetchFile(file: AppFile, { fetch }: Pick<Device, 'fetch'>): Promise<Response> {
  const response = await fetch(file.url, { cache: 'no-store', credentials: 'omit', redirect: 'error' });
  if (response.status >= 500) throw new BuildNotFetched('no-connection', file.url);
  const bytes = await response.arrayBuffer();
  if (response.status !== 200 || !(await isFile(file, bytes))) throw new BuildNotFetched('wrong-file', file.url);
  const headers = new Headers(response.headers);
  // The bytes are kept unpacked.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response(bytes, { headers });
}

function asFailure(error: unknown, url: string): BuildNotFetched {
  if (error instanceof BuildNotFetched) return error;
  const isFull = error instanceof Error && error.name === 'QuotaExceededError';
  return new BuildNotFetched(isFull ? 'storage-full' : 'no-connection', url);
}
