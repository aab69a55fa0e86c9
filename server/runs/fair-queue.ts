/** A row in which accounts take turns, however much one of them has in it. */
export class FairQueue<Item> {
  readonly #waiting = new Map<string, Item[]>();

  get size(): number {
    return [...this.#waiting.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** How many an account has in the row. */
  sizeOf(account: string): number {
    return this.#waiting.get(account)?.length ?? 0;
  }

  push(account: string, item: Item): void {
    const others = this.#waiting.get(account);
    if (others) others.push(item);
    else this.#waiting.set(account, [item]);
  }

  /**
   * The oldest of the account whose turn it is; that account then goes to the end of the row.
   *
   * @param mayGo whether it can be the turn of an account
   */
  shift(mayGo: (account: string) => boolean = () => true): Item | undefined {
    for (const [account, items] of this.#waiting) {
      if (!mayGo(account)) continue;
      const item = items.shift();
      this.#waiting.delete(account);
      if (items.length > 0) this.#waiting.set(account, items);
      return item;
    }
    return undefined;
  }

  remove(account: string, item: Item): void {
    const items = this.#waiting.get(account) ?? [];
    const others = items.filter((other) => other !== item);
    if (others.length > 0) this.#waiting.set(account, others);
    else this.#waiting.delete(account);
  }
}
