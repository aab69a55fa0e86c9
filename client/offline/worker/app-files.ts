/** One file of a build and what it must be: `sha256-` and the hash of its content in base 64. */
export interface AppFile {
  readonly url: string;
  readonly integrity: string;
  /** Only designers' pages load it: it comes to a device on which a designer works. */
  readonly isDesigners?: true;
}

/** A build of the app: its name, and every file that it consists of. */
export interface AppBuild {
  readonly name: string;
  readonly files: readonly AppFile[];
}

/** An entry of the list that the build writes into the worker. */
interface ListedFile {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity?: string;
  readonly isDesigners?: true;
}

export const PAGE = '/index.html';

/**
 * The build that the list describes: the revision of its page is the name of the build. The plugin lists the web
 * manifest a second time, without its hash; that line is passed over.
 */
export function buildOf(list: readonly ListedFile[]): AppBuild {
  const listed = list.map(({ url, ...file }) => ({ ...file, url: `/${url.replace(/^\//, '')}` }));
  const files = listed.flatMap(({ url, integrity, isDesigners }) =>
    integrity ? [{ url, integrity, ...(isDesigners && { isDesigners }) }] : [],
  );
  return { name: listed.find(({ url }) => url === PAGE)?.revision ?? '', files };
}

const CACHE_PREFIX = 'cifra-app-';

export const cacheOf = (build: string): string => `${CACHE_PREFIX}${build}`;

/** The build whose files a cache holds; undefined for a cache of something else. */
export function buildInCache(name: string): string | undefined {
  return name.startsWith(CACHE_PREFIX) ? name.slice(CACHE_PREFIX.length) : undefined;
}

/** Stands in the cache of a build as soon as all of its files do. */
export const COMPLETE = '/.complete';

/** Stands in the cache of a build as soon as a designer's page was opened with it. */
export const DESIGNED = '/.designed';

/** Whether bytes are exactly the file that the build names. */
export async function isFile({ integrity }: AppFile, bytes: ArrayBuffer): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return integrity === `sha256-${btoa(String.fromCharCode(...digest))}`;
}
