const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a key anywhere in parsed JSON is one that programs give a meaning to. Walks without recursion: depth is input too. */
export function hasReservedName(content: unknown): boolean {
  const open = [content];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const name of Object.keys(value)) {
      if (RESERVED.has(name)) return true;
      const inner = (value as Record<string, unknown>)[name];
      if (typeof inner === 'object' && inner !== null) open.push(inner);
    }
  }
  return false;
}
