import type { OwnDraftState } from './draft-state.ts';

/** How the link to the server is. */
export type Link = 'up' | 'down';

/** What is told of where the work is. */
export type Saving =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  /** On the disk of this device, `n` changes; the network is down. */
  | { readonly is: 'on-device'; readonly n: number }
  /** Neither the server nor the disk of this device has them. */
  | { readonly is: 'only-here'; readonly n: number }
  /** The person has to choose. */
  | { readonly is: 'choose'; readonly n: number }
  /** The draft was closed before it had them: they are on the disk of this device, to be read and copied. */
  | { readonly is: 'too-late'; readonly n: number };

/** @param unwritten changes that the disk of this device does not have yet, or could not keep */
export function savingOf(state: OwnDraftState, link: Link, unwritten: { n: number; hasFailed: boolean }): Saving {
  const n = state.pending.filter(({ change }) => change.keptAt === undefined).length;
  const open = state.conflicts.length;
  // What waits for a choice is on the disk or nowhere: no server has it.
  if (open > 0 && unwritten.hasFailed) return { is: 'only-here', n: n + open };
  if (open > 0) return { is: state.isClosed ? 'too-late' : 'choose', n: open };
  if (n === 0) return { is: 'saved' };
  if (link === 'up') return { is: 'saving' };
  if (unwritten.hasFailed) return { is: 'only-here', n };
  return unwritten.n > 0 ? { is: 'saving' } : { is: 'on-device', n };
}
