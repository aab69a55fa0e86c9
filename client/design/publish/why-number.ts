import type { DesignPublishTexts } from '../../text/design-publish/design-publish-texts.ts';
import type { VersionStep } from './proposed-version.ts';
import type { Beginning } from './use-beginning.ts';

/** What was proposed as the number of a version, and what stands in the field. */
interface NumberOfVersion {
  /** Undefined until it is known what changed. */
  readonly step: VersionStep | undefined;
  readonly proposed: string;
  readonly shown: string;
}

/** Why a number is proposed; where another one was typed, which one that was. */
export function whyNumber(
  { number }: Pick<DesignPublishTexts, 'number'>,
  { versions, from }: Pick<Beginning, 'versions' | 'from'>,
  { step, proposed, shown }: NumberOfVersion,
): string {
  if (versions.length === 0) return number.first;
  if (step === undefined) return number.waits;
  const because = number.because[step](from.version);
  return shown === proposed ? because : `${number.instead(proposed)} ${because}`;
}
