import type { Json } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, namedIn, type Path, valueAt } from '../places.ts';

/**
 * The operation that makes something stand at a place of records, whether anything stands there yet or not. What is
 * missing around it is added with it.
 *
 * @param like a place of the same kind, such as the same text in another language: what is added gets its order
 */
export function put(files: DraftFiles, at: Path, to: Json, like?: Path): Operation {
  const was = valueAt(files, at);
  if (was !== undefined) return { do: 'set', at, to, was };
  let depth = at.length - 1;
  while (depth > 0 && valueAt(files, at.slice(0, depth)) === undefined) depth -= 1;
  const into = at.slice(0, depth);
  const item = at.slice(depth + 1).reduceRight<Json>((inner, name) => ({ [name]: inner }), to);
  const after = like && lastShared(files, into, like.slice(0, depth), like[depth]!);
  return { do: 'add', into, name: at[depth]!, item, ...(after !== undefined && { after }) };
}

/** The last name before something in one record that the other record has too; null where it comes first. */
function lastShared(files: DraftFiles, into: Path, like: Path, name: string): string | null | undefined {
  const there = new Set((namedIn(valueAt(files, into)) ?? []).map(([key]) => key));
  const names = (namedIn(valueAt(files, like)) ?? []).map(([key]) => key);
  const place = names.indexOf(name);
  return place < 0 ? undefined : (names.slice(0, place).findLast((key) => there.has(key)) ?? null);
}
