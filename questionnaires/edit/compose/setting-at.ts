import { isJsonRecord, isSameJson, type Json } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, type Path, valueAt } from '../places.ts';

/**
 * The operations that give a named place of a record a value, whatever stands there now: it is added with the records
 * around it, set, or taken away.
 *
 * @param to undefined takes it away
 * @param was what the author saw, if not what stands there; somebody else's change of it is refused then
 * @param order names of the record in the order in which they are written
 */
export function settingAt(
  files: DraftFiles,
  at: Path,
  to: Json | undefined,
  { was, order }: { was?: Json | undefined; order?: readonly string[] } = {},
): Operation[] {
  const now = valueAt(files, at);
  if (isSameJson(now, to)) return [];
  if (to === undefined) return [{ do: 'delete', at, was: was ?? now! }];
  if (now !== undefined) return [{ do: 'set', at, to, was: was ?? now }];
  const depth = at.findIndex((_, length) => length > 0 && valueAt(files, at.slice(0, length)) === undefined);
  const into = at.slice(0, (depth < 0 ? at.length : depth) - 1);
  const [name, ...inside] = at.slice(into.length) as [string, ...string[]];
  const item = inside.reduceRight<Json>((value, key) => ({ [key]: value }), to);
  const after = inside.length === 0 ? before(valueAt(files, into), name, order) : undefined;
  return [{ do: 'add', into, name, item, ...(after !== undefined && { after }) }];
}

/** The name behind which another one belongs; undefined for the end. */
function before(record: Json | undefined, name: string, order: readonly string[] = []): string | null | undefined {
  const place = order.indexOf(name);
  if (place < 0 || !isJsonRecord(record)) return undefined;
  return order.slice(0, place).findLast((other) => record[other] !== undefined) ?? null;
}
