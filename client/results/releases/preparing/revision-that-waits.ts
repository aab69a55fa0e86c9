import { ApiProblem } from '../../../api.ts';
import type { NamedRelease } from '../release-address.ts';
import type { PreparingState } from './use-release-preparation.ts';

/** A revision that is not published yet, as somebody may put another one in its place. */
export interface WaitingRevision extends NamedRelease {
  readonly sha256: string;
}

/** The revision of the same name that somebody prepared meanwhile, where the server said so of the last sending. */
export function revisionThatWaits(state: PreparingState): WaitingRevision | undefined {
  if (state.is !== 'failed' || !(state.problem instanceof ApiProblem)) return undefined;
  const { code, flaw } = state.problem;
  const { release, revision, sha256 } = flaw?.about ?? {};
  if (code !== 'another-waits' || typeof release !== 'string' || typeof sha256 !== 'string') return undefined;
  return { release, revision: Number(revision), sha256 };
}
