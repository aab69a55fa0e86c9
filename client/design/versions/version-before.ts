import { compareVersions, highestVersion, type Questionnaire } from '#contract';
import type { VersionName } from './version-files.ts';

/**
 * With which version a published one is compared first: the one that its draft began as. Where that is not
 * known, the one with the number before it.
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
  // What a newer program brings may be lower than what was published before.
  const previous = shown && highestVersion(own.map((one) => one.version).filter((one) => isLower(one, version)));
  const before = previous === undefined ? shown?.origin : { id, version: previous };
  return before && { version: before, isBeginning: false };
}

const isLower = (one: string, other: string) => compareVersions(one, other) < 0;
