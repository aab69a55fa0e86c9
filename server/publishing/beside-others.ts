import type { EarlierTable } from './folder/read-earlier.ts';
import type { OtherRelease } from './folder/read-others.ts';
import { hiddenOfReadable } from './readable-cells.ts';

/** What a release and another one of the same survey tell of what each of them hides. */
export interface BesideOther extends Pick<OtherRelease, 'release' | 'revision' | 'isPublished'> {
  /** Cells that this one hides, and of which the other tells: the figure, or another one of the group. */
  readonly hiddenHere: number;
  /** Cells that the other hides, and of which this one tells. */
  readonly hiddenThere: number;
}

/** Other releases with which one tells more than each was attacked with. */
export function besideOthers(tables: readonly EarlierTable[], others: readonly OtherRelease[]): BesideOther[] {
  return others
    .map(({ release, revision, isPublished, tables: those }) => ({
      release,
      revision,
      isPublished,
      hiddenHere: hiddenOfReadable(those, { tables, hiddenBeside: [] }),
      hiddenThere: hiddenOfReadable(tables, { tables: those, hiddenBeside: [] }),
    }))
    .filter(({ hiddenHere, hiddenThere }) => hiddenHere + hiddenThere > 0);
}

/** A line of each, for who prepares and who checks. */
export function besideInWords({ release, revision, isPublished, hiddenHere, hiddenThere }: BesideOther): string {
  const state = isPublished ? 'is published' : 'waits';
  return `LOOK AT BOTH TOGETHER: ${release}, revision ${revision}, of the same survey ${state}. It tells the figure of cells that this release hides, or others of the same group: ${hiddenHere} cells; this release does so of cells that it hides: ${hiddenThere}. Two releases are not attacked together: publish their tables in one, or take the cells that differ out of one of them.`;
}
