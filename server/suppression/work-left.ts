/**
 * So much work is done for one release, in numbers that programs are made of: each program counts with the factors
 * of its relations. It is not counted in time, so that a release is taken or refused alike on every machine.
 */
export const MOST_WORK = 100_000_000;

/** The work of hiding and attacking that is left for a release. */
export interface WorkLeft {
  /** @throws TooLargeToAttack */
  take(work: number): void;
  taken(): number;
}

/** A release whose attack would take too long. Nothing is known of what it tells, so nothing of it is published. */
export class TooLargeToAttack extends Error {
  readonly cells: number;

  constructor(cells: number) {
    super(
      `the release is too large to be attacked (${cells} cells in all of its tables): what could be worked out of them would take too long to find; put fewer figures or groups in one release, or join ages or areas`,
    );
    this.name = 'TooLargeToAttack';
    this.cells = cells;
  }
}

/** @param cells of the release, for who reads why it is refused */
export function workLeft(cells: number, most: number): WorkLeft {
  let taken = 0;
  return {
    taken: () => taken,
    take(work) {
      taken += work;
      if (taken > most) throw new TooLargeToAttack(cells);
    },
  };
}

/** Of systems that are no release, such as those of tests. */
export const UNLIMITED: WorkLeft = workLeft(0, Infinity);
