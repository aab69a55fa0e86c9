import type { Change } from '#questionnaires';

/** What decides which part of a version number grows. */
type Judged = Pick<Change, 'verdict' | 'kind'>;

const NUMBER = /^(\d+)\.(\d+)\.(\d+)$/;

/** Which part of the number grows. */
export type VersionStep = 'major' | 'minor' | 'patch';

/**
 * Major where a change breaks comparability; patch where only texts and translations changed, safely; else minor: new
 * questions, other edits, what needs a mapping.
 */
export function versionStep(changes: readonly Judged[]): VersionStep {
  if (changes.some(({ verdict }) => verdict === 'breaks')) return 'major';
  const isOfTexts = ({ verdict, kind }: Judged) => verdict === 'safe' && (kind === 'text' || kind === 'translation');
  return changes.every(isOfTexts) ? 'patch' : 'minor';
}

/**
 * The number to propose for a version.
 *
 * @param taken numbers of the questionnaire that are published; the highest one counts
 * @example proposedVersion('minor', ['1.0.0', '1.1.3']) // => '1.2.0'
 */
export function proposedVersion(step: VersionStep, taken: readonly string[]): string {
  const numbers = taken.flatMap((version) => {
    const parts = NUMBER.exec(version)?.slice(1).map(Number);
    return parts ? [{ major: parts[0]!, minor: parts[1]!, patch: parts[2]! }] : [];
  });
  const highest = numbers.sort((a, b) => a.major - b.major || a.minor - b.minor || a.patch - b.patch).at(-1);
  if (!highest) return '1.0.0';
  const { major, minor, patch } = highest;
  if (step === 'major') return `${major + 1}.0.0`;
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Whether the server takes it for a version number. */
export function isVersionNumber(version: string): boolean {
  return NUMBER.test(version);
}
