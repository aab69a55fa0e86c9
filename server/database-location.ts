/** Marks the name of a draft in the address of a PostgreSQL database. The program alone writes it. */
const DRAFT_MARK = '#';

/** Whether a location is a PostgreSQL database. Any other one is a SQLite file, or `:memory:`. */
export function isPostgres(location: string): boolean {
  return /^postgres(ql)?:\/\//i.test(location);
}

/**
 * Whether the address of a PostgreSQL database can be read and names one. An `@` after the host comes from a
 * password whose `/` or `?` was not encoded: what stands before it would be taken for the host.
 */
export function isUsableAddress(location: string): boolean {
  const url = readAddress(location);
  if (!url || location.includes(DRAFT_MARK)) return false;
  return /^\/[^/@]+$/.test(url.pathname) && !url.search.includes('@');
}

/** A location as it may be shown: of a PostgreSQL database the server and the name, never who signs in. */
export function shownLocation(location: string): string {
  if (!isPostgres(location)) return location;
  const url = readAddress(location);
  if (!url) return 'postgres://';
  const host = url.searchParams.get('host');
  return `postgres://${hasNoHost(location) ? '' : url.host}${url.pathname}${host ? `?host=${host}` : ''}`;
}

/** The database at a location, as whoever administers the server may see it. */
export function shownDatabase(location: string): { engine: 'sqlite' | 'postgres' | 'memory'; location: string } {
  if (location === ':memory:') return { engine: 'memory', location };
  return { engine: isPostgres(location) ? 'postgres' : 'sqlite', location: shownLocation(location) };
}

/** The location of a draft of this name beside a database. */
export function draftLocation(location: string, draft: string): string {
  return isPostgres(location) ? `${location}${DRAFT_MARK}${draft}` : `${location}.${draft}`;
}

/** Whether a location is that of a draft. */
export function isDraft(location: string): boolean {
  return isPostgres(location) ? location.includes(DRAFT_MARK) : /\.(copying|filling|restoring)$/.test(location);
}

/** The address that PostgreSQL understands, and the name of the draft if it is one. */
export function splitDraft(location: string): { address: string; draft: string | undefined } {
  const [address = '', draft] = location.split(DRAFT_MARK, 2);
  return { address, draft };
}

/** `postgres://user@/name?host=/folder` is an address too, though not by the rules of addresses. */
function readAddress(location: string): URL | undefined {
  const { address } = splitDraft(location);
  return URL.parse(hasNoHost(address) ? address.replace('@/', '@localhost/') : address) ?? undefined;
}

function hasNoHost(address: string): boolean {
  return /^[a-z]+:\/\/([^/@]*@)?\//i.test(address);
}
