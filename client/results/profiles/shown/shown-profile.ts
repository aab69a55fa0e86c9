import type { IndicatorUnit, MadeProfile, ProfileWords } from '#contract';
import type { ResultsTexts } from '../../../text/results-texts.ts';
import type { ProfileFormats } from '../model/profile-lines.ts';

/** A profile with everything that its parts need to be written in the reader's language. */
export interface ShownProfile {
  readonly profile: MadeProfile;
  readonly texts: ResultsTexts;
  readonly words: ProfileWords;
  /** In what margins are counted. */
  readonly unit: IndicatorUnit;
  readonly unitName: string;
  readonly formats: ProfileFormats;
  /** What heads limits, with their level. */
  readonly limits: string;
  readonly locale: string;
}
