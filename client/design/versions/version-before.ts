import type { Questionnaire } from '#contract';
import type { VersionName } from './version-files.ts';

/**
 * With which version a published one is compared first: the one that its draft began as. Where that is not
 * known, the one that was published before it.
 *
 * @returns `isBeginning` where it is known that it began as that one; undefined for the first version of a
 * questionnaire that began as no other one
 */
export function versionBefore(
  questionnaires: readonly Pick<Questionnaire, 'id' | 'versions'>[],
  { id, version }: VersionName,
): { version: VersionName; isBeginning: boolean } | undefined {
  const own = questionnaires.find((one) => one.id === id)?.versions ?? [];
  const shown = own.find((one) => one.version === version);
  const beginning = shown?.began ?? undefined;
  if (beginning) return { version: beginning, isBeginning: true };
  const previous = own.find(({ number }) => number === (shown?.number ?? 0) - 1);
  const before = previous ? { id, version: previous.version } : shown?.origin;
  return before && { version: before, isBeginning: false };
}
