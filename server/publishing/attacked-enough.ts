import { ATTACK_KNOWS } from '../suppression/release-report.ts';
import { PublishingError } from './publishing-error.ts';
import type { ReleaseManifest } from './release-manifest.ts';

/** An earlier version of the program prepared it: what it did not think of may tell what is hidden. */
export class LessAttackedError extends PublishingError {
  constructor() {
    super([
      'an earlier version prepared it, whose attack knew less of what readers can work out; run cifra release and cifra publish prepare again',
    ]);
    this.name = 'LessAttackedError';
  }
}

/** Whether it was attacked with all that this program knows. */
export function isAttackedEnough({ attack }: ReleaseManifest): boolean {
  return (attack.knows ?? 0) >= ATTACK_KNOWS;
}

/** Of a revision that is to be published. What is published stays as it is. @throws LessAttackedError */
export function refuseLessAttacked(manifest: ReleaseManifest): void {
  if (!isAttackedEnough(manifest)) throw new LessAttackedError();
}
