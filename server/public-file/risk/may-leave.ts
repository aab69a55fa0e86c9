import type { PublicFileReport } from './risk-report.ts';

/** Why a public-use file does not leave the office, once it is made. */
export type KeepsPublicFile = 'somebody-found' | 'earlier';

/** @param isBesideEarlier the office has read what earlier files and this one tell together */
export function whatKeepsPublicFile(
  { risk: { released }, earlier }: Pick<PublicFileReport, 'risk' | 'earlier'>,
  isBesideEarlier: boolean,
): KeepsPublicFile | undefined {
  if (released.people.atRisk + released.victims.atRisk > 0) return 'somebody-found';
  return earlier.length > 0 && !isBesideEarlier ? 'earlier' : undefined;
}
