/** The browser's caches in memory, as far as the worker uses them; puts fail when there is no room. */
export class FakeCaches {
  readonly contents = new Map<string, Map<string, Response>>();
  /** Entries that still fit, in all caches. */
  room = Number.POSITIVE_INFINITY;

  readonly open = async (name: string) => {
    const entries = this.contents.get(name) ?? new Map<string, Response>();
    this.contents.set(name, entries);
    return {
      match: async (url: string) => entries.get(url)?.clone(),
      put: async (url: string, response: Response) => {
        if (!entries.has(url) && this.room <= 0) throw new DOMException('no room', 'QuotaExceededError');
        if (!entries.has(url)) this.room -= 1;
        entries.set(url, response);
      },
    };
  };

  readonly keys = async () => [...this.contents.keys()];

  readonly delete = async (name: string) => this.contents.delete(name);

  readonly match = async (url: string) => {
    for (const entries of this.contents.values()) if (entries.has(url)) return entries.get(url)!.clone();
    return undefined;
  };

  get storage(): CacheStorage {
    return this as unknown as CacheStorage;
  }
}
