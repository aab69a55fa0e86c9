import { EditRefused, type RefusalCode } from '../edit-refused.ts';
import type { Operation } from '../operation.ts';
import type { Path } from '../places.ts';

/** A name that is to be another one. `of`: the form of a screen, the list of a code. */
export type Rename = Extract<Operation, { do: 'rename' }>;

/** The path by which a refusal names what was to be renamed. */
export function placeOf({ what, of, from }: Rename): Path {
  return of === undefined ? [what, from] : [what, of, from];
}

/** @throws EditRefused with the new name, unless something holds */
export function refuseUnless(isFit: boolean, code: RefusalCode, rename: Rename): void {
  if (!isFit) throw new EditRefused(code, placeOf(rename), rename.to);
}
