import type { Questionnaire } from '#contract';
import type { VersionName } from './version-files.ts';

/** The questionnaire with which others are compared. */
export const STANDARD = 'lacsi-2018-r1';

/** The newest version of the standard that came with the platform: what a designer publishes under its name is none. */
export function standardOf(questionnaires: readonly Questionnaire[]): VersionName | undefined {
  const own = questionnaires.find(({ id }) => id === STANDARD);
  const ofPlatform = own?.versions.find(({ author }) => author === undefined) ?? own?.versions.at(-1);
  return ofPlatform && { id: STANDARD, version: ofPlatform.version };
}
