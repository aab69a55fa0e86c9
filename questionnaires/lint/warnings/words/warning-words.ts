import type { Finding, FindingText } from '../../../authoring/finding.ts';
import type { routingWarnings } from '../routing-warnings.ts';
import type { settingWarnings } from '../setting-warnings.ts';
import type { slipWarnings } from '../slip-warnings.ts';
import type { textWarnings } from '../text-warnings.ts';

/** What is wrong, and what to do. */
export type FindingWords = Pick<Finding, 'message' | 'remedy'>;

/** Every sentence of a catalogue, in another language. */
type Translated<Catalogue> = {
  readonly [Name in keyof Catalogue]: Catalogue[Name] extends (...about: infer About) => FindingText
    ? (...about: About) => FindingWords
    : never;
};

/** The warnings of the lint in one language. */
export type WarningWords = Translated<typeof routingWarnings> &
  Translated<typeof settingWarnings> &
  Translated<typeof textWarnings> &
  Translated<typeof slipWarnings>;
