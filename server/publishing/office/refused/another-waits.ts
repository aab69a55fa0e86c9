import { Problem } from '../../../problems.ts';
import type { KeptPublication } from '../../../storage/figures/publication-store.ts';

/** One that somebody prepared meanwhile stays until it is named: its revision, who prepared it, and when. */
export function anotherWaits({ release, revision, sha256, preparedBy, preparedAt }: KeptPublication): Problem {
  const about = { release, revision, sha256, by: preparedBy, at: preparedAt };
  return new Problem('another-waits', { flaw: { code: 'another-waits', about } });
}
