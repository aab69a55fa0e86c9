import { cellsOfReport } from './cells-of-report.ts';
import type { EarlierRevisions } from './folder/read-earlier.ts';
import { cellsTold, hiddenOfReadable } from './readable-cells.ts';
import { type ReleaseParts, releaseFiles } from './release-files.ts';
import { hashOfContent, RELEASE_MANIFEST } from './release-manifest.ts';
import { isOfSameSurvey, type NamedSurvey, surveyNamedBy } from './same-survey.ts';

/** Why a revision cannot follow the one that is published. */
export type NotTheNext =
  | { readonly code: 'why-missing' | 'nothing-to-correct' }
  /** What is published is of this survey, and what would correct it of another one: readers compare the two. */
  | { readonly code: 'another-survey'; readonly of: NamedSurvey; readonly is: NamedSurvey | undefined }
  /** What an earlier revision tells cannot be compared: its files are in no folder. */
  | { readonly code: 'earlier-lost'; readonly revision: number }
  /** So many cells that can be read now would be hidden: beside an earlier revision they would not be. */
  | { readonly code: 'hides-more'; readonly cells: number };

/** A revision as it will be published. */
export interface NextRevision {
  readonly revision: number;
  /** Of its manifest, and so of everything in it. */
  readonly sha256: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * What keeps a release from being the next revision: a correction is of the same survey, says why, and hides nothing
 * that stays readable.
 *
 * @param parts.earlier the revisions before the one before that can be read
 */
export function notTheNext({
  about,
  released,
  before,
  earlier,
}: Pick<ReleaseParts, 'about' | 'released' | 'before'> & {
  readonly earlier: EarlierRevisions;
}): NotTheNext | undefined {
  if (!before) return about.why || about.withdraws ? { code: 'nothing-to-correct' } : undefined;
  const of = surveyNamedBy(before.manifest);
  const now = { ...released.described, study: released.report.study };
  if (of && !isOfSameSurvey(before.manifest, now)) return { code: 'another-survey', of, is: surveyNamedBy(now) };
  if (!about.why) return { code: 'why-missing' };
  if (about.withdraws) return undefined;
  if (earlier.lost !== undefined) return { code: 'earlier-lost', revision: earlier.lost };
  // Each was attacked by itself.
  const readable = [before, ...earlier.revisions];
  // That its report tells of a group what an earlier one told does not count: it may be printed anew or left out.
  const cellsNow = cellsTold(released.tables, cellsOfReport({ ...released.report, toldBeside: [] }));
  // Reports of earlier revisions go from the site with the next one; their tables stay.
  const cells = Math.max(...readable.map((one) => hiddenOfReadable(cellsTold(one.tables), cellsNow)));
  return cells > 0 ? { code: 'hides-more', cells } : undefined;
}

/** The files of the next revision of a release. */
export function nextRevision(parts: ReleaseParts): NextRevision {
  const files = releaseFiles(parts);
  return {
    revision: (parts.before?.manifest.revision ?? 0) + 1,
    sha256: hashOfContent(files.get(RELEASE_MANIFEST)!),
    files,
  };
}
