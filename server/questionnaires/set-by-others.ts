import type { KeptChange } from '#contract';
import { isSameJson, type Json, type Operation, type Path } from '#questionnaires';
import type { Services } from '../services.ts';

/** Changes that are read at once: one may have megabytes. */
const PAGE = 20;

/**
 * Where others gave the value that a change gave, after it: taking that one back would take theirs away too, though
 * nothing there looks changed. What they took back themselves does not count, nor does
 * what stands there again after they did.
 *
 * @param upTo number of the last change that is looked at
 * @returns one such place
 */
export async function setByOthers(
  { store }: Pick<Services, 'store'>,
  draft: string,
  { seq, by, operations }: KeptChange,
  upTo: number,
): Promise<Path | undefined> {
  const values = valuesGiven(operations);
  /** By the change that gave it. */
  const standing = new Map<string, Path>();
  /** By the change that took it back. */
  const takenBack = new Map<string, Path>();
  const since = new Set<string>();

  function follow({ id, takesBack = '', operations: theirs }: KeptChange): void {
    const isRestored = since.has(takesBack);
    since.add(id);
    const given = standing.get(takesBack);
    if (given) {
      standing.delete(takesBack);
      takenBack.set(id, given);
      return;
    }
    const place = takenBack.get(takesBack) ?? (isRestored ? undefined : placeOfSame(values, theirs));
    if (place) standing.set(id, place);
  }

  let last = values.size === 0 ? upTo : seq;
  while (last < upTo) {
    const changes = await store.changesAfter(draft, last, Math.min(PAGE, upTo - last));
    for (const change of changes) if (change.by !== by) follow(change);
    last = changes.at(-1)?.seq ?? upTo;
  }
  return standing.values().next().value;
}

const keyOfPlace = (at: Path) => at.join('\n');

/** What operations set, by place; the last value of each. */
function valuesGiven(operations: readonly Operation[]): ReadonlyMap<string, Json> {
  return new Map(operations.flatMap((one) => (one.do === 'set' ? [[keyOfPlace(one.at), one.to] as const] : [])));
}

function placeOfSame(values: ReadonlyMap<string, Json>, operations: readonly Operation[]): Path | undefined {
  for (const one of operations)
    if (one.do === 'set' && isSameJson(values.get(keyOfPlace(one.at)), one.to)) return one.at;
  return undefined;
}
