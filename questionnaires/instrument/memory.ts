/**
 * What was computed before, kept for the next time: by one who computes the same again and again from parts that
 * hardly change, as one types.
 *
 * Parts are compared by identity (`===`): what is computed from them must follow from them alone.
 */
export interface Memory {
  /**
   * What is computed from some parts: what it was under that name before, where all parts are the same.
   *
   * @param name tells what is computed, and of what, from everything else in this memory
   */
  keep<T>(name: string, parts: readonly unknown[], compute: () => T): T;
  /**
   * A value that is plain data: the one that was kept under that name where it holds the same, in as many parts as
   * can be.
   */
  same<T>(name: string, value: T): T;
  /** A memory of its own within this one. */
  within(name: string): Memory;
}

/** Keeps nothing: for one who computes once. */
export const NO_MEMORY: Memory = {
  keep: (_name, _parts, compute) => compute(),
  same: (_name, value) => value,
  within: () => NO_MEMORY,
};

/** A memory that keeps what was computed last under each name. */
export function newMemory(): Memory {
  const kept = new Map<string, { parts: readonly unknown[]; result: unknown }>();
  const values = new Map<string, unknown>();
  const memories = new Map<string, Memory>();
  return {
    keep: <T>(name: string, parts: readonly unknown[], compute: () => T) => {
      const last = kept.get(name);
      if (last && last.parts.length === parts.length && last.parts.every((part, i) => part === parts[i]))
        return last.result as T;
      const result = compute();
      kept.set(name, { parts, result });
      return result;
    },
    same: <T>(name: string, value: T) => {
      const shared = sharing(values.get(name), value) as T;
      values.set(name, shared);
      return shared;
    },
    within: (name) => {
      const memory = memories.get(name) ?? newMemory();
      memories.set(name, memory);
      return memory;
    },
  };
}

/** The new value, made of parts of the old one wherever these hold the same, names in the same order. */
export function sharing(old: unknown, value: unknown): unknown {
  if (old === value || typeof value !== 'object' || typeof old !== 'object' || value === null || old === null)
    return value;
  return Array.isArray(value) ? sharingList(old, value) : sharingRecord(old, value as Record<string, unknown>);
}

function sharingList(old: object, value: readonly unknown[]): unknown {
  if (!Array.isArray(old)) return value;
  const shared = value.map((item, index) => sharing(old[index], item));
  return old.length === shared.length && shared.every((item, index) => item === old[index]) ? old : shared;
}

function sharingRecord(old: object, value: Record<string, unknown>): unknown {
  if (Array.isArray(old)) return value;
  const before = old as Record<string, unknown>;
  const names = Object.keys(value);
  const namesBefore = Object.keys(before);
  const parts = names.map((name) => (Object.hasOwn(before, name) ? sharing(before[name], value[name]) : value[name]));
  const isSame =
    names.length === namesBefore.length &&
    names.every((name, index) => name === namesBefore[index] && parts[index] === before[name]);
  return isSame ? old : Object.fromEntries(names.map((name, index) => [name, parts[index]]));
}
