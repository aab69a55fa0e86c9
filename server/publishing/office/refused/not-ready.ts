import { Problem } from '../../../problems.ts';
import type { KeptPublication } from '../../../storage/figures/publication-store.ts';
import { type ReleasePlaces, whereFilesAre } from '../releases-folder.ts';

type WhyNotReady =
  | 'not-checked'
  | 'check-lapsed'
  | 'embargoed'
  | 'not-here'
  | 'files-gone'
  | 'published'
  | 'attacked-less';

/** Why a revision is not checked or published now. */
export function notReady(code: WhyNotReady): Problem {
  return new Problem('release-not-ready', { flaw: { code, about: {} } });
}

/** What a revision is that has to be on this server. @throws Problem release-not-ready */
export function requireHere(places: ReleasePlaces, kept: KeptPublication): void {
  const where = whereFilesAre(places, kept);
  if (where === 'here') return;
  throw notReady(where === 'gone' && kept.publishedAt === undefined ? 'files-gone' : 'not-here');
}
