import type { Json } from './json.ts';

/**
 * Why an operation is not done.
 *
 * - `no-place`: what it is about is not there, or not any more
 * - `taken`: there is one of that name already
 * - `changed`: somebody changed it since the author saw it; `now` is what stands there
 * - `not-a-list`: what is in it cannot be told apart by names, so that it is changed as a whole
 * - `wrong-item`: something of this kind does not belong there, or would have another name than it is known by
 * - `still-named`, `read-by-program`, `bad-name`: it cannot be renamed so
 * - `closed`: the draft was published or given up, and takes nothing any more
 */
export type RefusalCode =
  | 'no-place'
  | 'taken'
  | 'changed'
  | 'not-a-list'
  | 'wrong-item'
  | 'still-named'
  | 'read-by-program'
  | 'bad-name'
  | 'closed';

/** An operation that is not done. Nothing of the change that it belongs to is done. */
export class EditRefused extends Error {
  readonly code: RefusalCode;
  /** Path of what it is about. */
  readonly at: readonly string[];
  /** What stands there; undefined when nothing does, or nothing is to be said of it. */
  readonly now: Json | undefined;

  constructor(code: RefusalCode, at: readonly string[], now?: Json) {
    super(`${at.join(' > ')}: ${code}`);
    this.name = 'EditRefused';
    this.code = code;
    this.at = at;
    this.now = now;
  }
}
