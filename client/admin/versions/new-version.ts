import type { VersionsOfSurvey } from '#contract';
import type { NewVersionError } from '../../text/rollout/rollout-texts.ts';

/** What somebody chose of a version that an edition is to use. */
export interface ChosenVersion {
  readonly version: string;
  /** `YYYY-MM-DD`; empty while there is none. */
  readonly from: string;
}

export type NewVersionErrors = Partial<Record<keyof ChosenVersion, NewVersionError>>;

/** What is wrong with a version and its first day, by field: the rules of the server, said before it is asked. */
export function newVersionErrors(
  { version, from }: ChosenVersion,
  { today, versions }: Pick<VersionsOfSurvey, 'today' | 'versions'>,
): NewVersionErrors {
  const last = versions.at(-1);
  const errors: NewVersionErrors = {};
  if (version === '') errors.version = 'versionMissing';
  else if (version === last?.version) errors.version = 'comesAlready';
  if (from === '') errors.from = 'dayMissing';
  else if (from < today) errors.from = 'dayPast';
  else if (last?.from !== undefined && from < last.from) errors.from = 'dayBeforeLast';
  return errors;
}
