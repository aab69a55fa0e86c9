import type { OtherRelease } from './folder/read-others.ts';
import { cellsTold, hiddenOfReadable } from './readable-cells.ts';

/** What a release and another one of the same survey tell of what each of them hides. */
export interface BesideOther extends Pick<OtherRelease, 'release' | 'revision' | 'isPublished'> {
  /** Cells that this one hides, and of which the other tells: the figure, or another one of the group. */
  readonly hiddenHere: number;
  /** Cells that the other hides, and of which this one tells. */
  readonly hiddenThere: number;
}

/**
 * Other releases with which one tells more than each was attacked with, tables and reports of both.
 *
 * @param own all that the release says of cells
 */
export function besideOthers(own: ReturnType<typeof cellsTold>, others: readonly OtherRelease[]): BesideOther[] {
  return others
    .map(({ release, revision, isPublished, tables, inReport }) => {
      const theirs = cellsTold(tables, inReport);
      return {
        release,
        revision,
        isPublished,
        hiddenHere: hiddenOfReadable(theirs, own),
        hiddenThere: hiddenOfReadable(own, theirs),
      };
    })
    .filter(({ hiddenHere, hiddenThere }) => hiddenHere + hiddenThere > 0);
}

/** A line of each, for who prepares and who checks. */
export function besideInWords({ release, revision, isPublished, hiddenHere, hiddenThere }: BesideOther): string {
  const state = isPublished ? 'is published' : 'waits';
  return `LOOK AT BOTH TOGETHER: ${release}, revision ${revision}, of the same survey ${state}. In tables or reports it tells the figure of cells that this release hides, or others of the same group: ${hiddenHere} cells; this release does so of cells that it hides: ${hiddenThere}. Two releases are not attacked together: publish their tables in one, or take the cells that differ out of one of them.`;
}
