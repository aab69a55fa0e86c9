import { EditRefused, type RefusalCode } from '../edit-refused.ts';
import type { Operation } from '../operation.ts';
import type { Path } from '../places.ts';

/** A name that is to be another one. `of`: the form of a screen, the list of a code. */
export type Rename = Extract<Operation, { do: 'rename' }> & {
  /** It was done once, or takes back what was: that a program reads the name by now does not stop it. */
  readonly isKept?: boolean;
};

/** The path by which a refusal names what was to be renamed. */
export function placeOf({ what, of, from }: Rename): Path {
  return of === undefined ? [what, from] : [what, of, from];
}

/** @throws EditRefused with the new name, unless something holds */
export function refuseUnless(isFit: boolean, code: RefusalCode, rename: Rename): void {
  if (isFit || (rename.isKept && code === 'read-by-program')) return;
  throw new EditRefused(code, placeOf(rename), rename.to);
}
