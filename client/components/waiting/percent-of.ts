/** A share as whole percent. 100 is never reached: whoever sees it still waits. */
export function percentOf(share: number): number {
  return Math.min(99, Math.floor(share * 100));
}

/** The last quarter that a share has passed, in percent: so much is announced, and no more often. */
export function quarterOf(share: number): number {
  return Math.floor(percentOf(share) / 25) * 25;
}
