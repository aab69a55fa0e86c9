import { highestVersion } from '#contract';
import type { Change } from '#questionnaires';

/** What decides which part of a version number grows. */
type Judged = Pick<Change, 'verdict' | 'kind'>;

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
  const highest = highestVersion(taken);
  if (highest === undefined) return '1.0.0';
  const [major = 0, minor = 0, patch = 0] = highest.split('.').map(Number);
  if (step === 'major') return `${major + 1}.0.0`;
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
