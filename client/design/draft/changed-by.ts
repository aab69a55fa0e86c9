import type { KeptChange } from '#contract';
import type { Operation, Path } from '#questionnaires';

/** Which other person changed a place last, by its path: what came from others while the draft was open here. */
export type ChangedBy = ReadonlyMap<string, string>;

/** Takes note of who changed what; where the person `self` did, nobody else did last. */
export function withChangeOf(
  before: ChangedBy,
  { by, operations }: Pick<KeptChange, 'by' | 'operations'>,
  self: string,
): ChangedBy {
  const after = new Map(before);
  for (const operation of operations) {
    const place = placeOf(operation)?.join('\n');
    if (place === undefined) continue;
    if (by === self) after.delete(place);
    else after.set(place, by);
  }
  return after;
}

/** Who changed a place last, or what it is in; undefined where that is not known here. */
export function whoChanged(changedBy: ChangedBy, at: Path): string | undefined {
  for (let length = at.length; length > 0; length -= 1) {
    const by = changedBy.get(at.slice(0, length).join('\n'));
    if (by !== undefined) return by;
  }
  return undefined;
}

function placeOf(operation: Operation): Path | undefined {
  if ('at' in operation) return operation.at;
  return operation.do === 'add' && operation.name !== undefined ? [...operation.into, operation.name] : undefined;
}
