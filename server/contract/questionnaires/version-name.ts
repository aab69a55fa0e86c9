/** 64 at most: an id stands in addresses, in names of files and in every interview. */
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Three whole numbers, of nine digits at most, each written in one way. */
const NUMBER = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;

/** Numbers that can be compared; earlier releases published some with zeros in front. */
const COMPARABLE = /^\d{1,9}\.\d{1,9}\.\d{1,9}$/;

/** Whether a new questionnaire may have this id: small letters, digits and hyphens, 64 at most. */
export function isQuestionnaireId(id: string): boolean {
  return ID.test(id);
}

/** Whether a new version may have this number, such as 1.2.0. */
export function isVersionNumber(version: string): boolean {
  return NUMBER.test(version);
}

/** Orders numbers of versions: 1.9.0 comes before 1.10.0. */
export function compareVersions(one: string, other: string): number {
  const [of, than] = [one, other].map((version) => version.split('.').map(Number));
  return of!.map((number, place) => number - than![place]!).find((difference) => difference !== 0) ?? 0;
}

/** The highest of the versions that can be compared. */
export function highestVersion(versions: readonly string[]): string | undefined {
  return versions
    .filter((version) => COMPARABLE.test(version))
    .toSorted(compareVersions)
    .at(-1);
}

export type VersionFlaw = 'not-a-number' | 'taken' | 'not-higher';

/**
 * Why a number cannot be that of the next version. `not-higher`: new interviews and the next draft go by the highest
 * one, so that a lower version would be published and used by nobody.
 *
 * @param published versions of the same questionnaire
 */
export function versionFlaw(version: string, published: readonly string[]): VersionFlaw | undefined {
  if (published.includes(version)) return 'taken';
  if (!isVersionNumber(version)) return 'not-a-number';
  const highest = highestVersion(published);
  return highest !== undefined && compareVersions(version, highest) <= 0 ? 'not-higher' : undefined;
}
