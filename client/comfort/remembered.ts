/** A choice about the device itself, kept in its browser. */
export interface Remembered<Value extends string> {
  read(): Value | undefined;
  write(value: Value): void;
  /** Calls back when it is another one, in this tab or in another one; returns how to stop that. */
  subscribe(changed: () => void): () => void;
}

/** On a device without room, or that lets nothing be stored, it is remembered until the page is closed. */
export function remembered<Value extends string>(name: string, values: readonly Value[]): Remembered<Value> {
  const listeners = new Set<() => void>();
  let chosen: Value | undefined;
  return {
    read() {
      const kept = chosen ?? storage(() => localStorage.getItem(name));
      return values.find((value) => value === kept);
    },
    write(value) {
      chosen = value;
      storage(() => localStorage.setItem(name, value));
      for (const listener of listeners) listener();
    },
    subscribe(changed) {
      const elsewhere = ({ key }: StorageEvent) => {
        if (key !== name) return;
        chosen = undefined;
        changed();
      };
      listeners.add(changed);
      addEventListener('storage', elsewhere);
      return () => {
        listeners.delete(changed);
        removeEventListener('storage', elsewhere);
      };
    },
  };
}

function storage<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
