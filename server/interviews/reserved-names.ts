const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Whether any key in parsed JSON has a meaning for programs. Walks without recursion, because the sender
 * chooses the depth.
 */
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
